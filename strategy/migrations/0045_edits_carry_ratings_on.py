from django.db import migrations, models
from django.db.models import Q

CARRIED = Q(source__in=["import", "edit"])
BLUE = "update_blue_has_date_and_evidence"
RED_AMBER = "update_red_amber_says_why_and_what_next"


class Migration(migrations.Migration):
    dependencies = [("strategy", "0019_roles_of_challenge_and_voice")]

    operations = [
        migrations.RemoveConstraint(model_name="progressupdate", name=BLUE),
        migrations.RemoveConstraint(model_name="progressupdate", name=RED_AMBER),
        migrations.AddConstraint(
            model_name="progressupdate",
            constraint=models.CheckConstraint(
                name=BLUE,
                condition=~Q(rating="blue")
                | CARRIED
                | (Q(completed_on__isnull=False) & ~Q(evidence="")),
            ),
        ),
        migrations.AddConstraint(
            model_name="progressupdate",
            constraint=models.CheckConstraint(
                name=RED_AMBER,
                condition=~Q(rating__in=["red", "amber"])
                | CARRIED
                | (~Q(reason="") & ~Q(next_steps="")),
            ),
        ),
    ]
