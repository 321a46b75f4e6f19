from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("meetings", "0080_members_as_parents")]

    operations = [
        migrations.RemoveConstraint(
            model_name="paper",
            name="paper_exempt_says_why",
        ),
        migrations.AddField(
            model_name="agendaitem",
            name="is_restricted_at_source",
            field=models.BooleanField(default=False, editable=False),
        ),
        migrations.AddField(
            model_name="agendaitem",
            name="source_id",
            field=models.CharField(blank=True, editable=False, max_length=80),
        ),
        migrations.AddField(
            model_name="historicalagendaitem",
            name="is_restricted_at_source",
            field=models.BooleanField(default=False, editable=False),
        ),
        migrations.AddField(
            model_name="historicalagendaitem",
            name="source_id",
            field=models.CharField(blank=True, editable=False, max_length=80),
        ),
        migrations.AddField(
            model_name="historicalmeeting",
            name="source_digest",
            field=models.CharField(blank=True, editable=False, max_length=64),
        ),
        migrations.AddField(
            model_name="historicalmeeting",
            name="source_id",
            field=models.CharField(blank=True, editable=False, max_length=40),
        ),
        migrations.AddField(
            model_name="historicalpaper",
            name="source_address",
            field=models.URLField(blank=True, editable=False, max_length=500),
        ),
        migrations.AddField(
            model_name="historicalpaper",
            name="source_id",
            field=models.CharField(blank=True, editable=False, max_length=80),
        ),
        migrations.AddField(
            model_name="historicalpaper",
            name="source_published_on",
            field=models.DateField(blank=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name="meeting",
            name="source_digest",
            field=models.CharField(blank=True, editable=False, max_length=64),
        ),
        migrations.AddField(
            model_name="meeting",
            name="source_id",
            field=models.CharField(blank=True, editable=False, max_length=40),
        ),
        migrations.AddField(
            model_name="paper",
            name="source_address",
            field=models.URLField(blank=True, editable=False, max_length=500),
        ),
        migrations.AddField(
            model_name="paper",
            name="source_id",
            field=models.CharField(blank=True, editable=False, max_length=80),
        ),
        migrations.AddField(
            model_name="paper",
            name="source_published_on",
            field=models.DateField(blank=True, editable=False, null=True),
        ),
        migrations.AddConstraint(
            model_name="agendaitem",
            constraint=models.UniqueConstraint(
                condition=models.Q(("source_id", ""), _negated=True),
                fields=("meeting", "source_id"),
                name="item_brought_over_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.UniqueConstraint(
                condition=models.Q(("source_id", ""), _negated=True),
                fields=("source_id",),
                name="meeting_brought_over_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="paper",
            constraint=models.UniqueConstraint(
                condition=models.Q(("source_id", ""), _negated=True),
                fields=("item", "source_id"),
                name="paper_brought_over_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="paper",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("is_exempt", False),
                    models.Q(
                        models.Q(("exempt_paragraphs", ""), _negated=True),
                        models.Q(("public_interest_test", ""), _negated=True),
                        ("exempt_review_on__isnull", False),
                        models.Q(
                            ("exempt_author__isnull", False),
                            models.Q(
                                ("exempt_paragraphs", "not stated"),
                                models.Q(("source_id", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                    ),
                    _connector="OR",
                ),
                name="paper_exempt_says_why",
            ),
        ),
    ]
