from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0012_text_becomes_version_1"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveField(
            model_name="board",
            name="terms_of_reference",
        ),
        migrations.RemoveField(
            model_name="historicalboard",
            name="terms_of_reference",
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("role__in", ["observer", "adviser"]), _negated=True),
                    ("is_voting", False),
                    _connector="OR",
                ),
                name="membership_observers_never_vote",
            ),
        ),
    ]
