from django.db import migrations

# Children and Social Work Act 2017, section 1(1)(a) to (g), in our own words.
PRINCIPLES = [
    ("a", "Wellbeing", "Act for their health and happiness, in body and in mind."),
    ("b", "Views", "Encourage them to say what they think, wish and feel."),
    ("c", "Taking views into account", "Let what they say change what is done."),
    ("d", "Services", "Help them to get the services of the council and its partners."),
    ("e", "Aspirations", "Want much for them, and see that they get there."),
    ("f", "Safety and stability", "Keep home, relationships, school and work steady."),
    ("g", "Preparing for adulthood", "Make them ready for a life of their own."),
]


def make(apps, schema_editor):
    Principle = apps.get_model("strategy", "Principle")
    for letter, title, words in PRINCIPLES:
        Principle.objects.create(letter=letter, title=title, words=words)


def remove(apps, schema_editor):
    apps.get_model("strategy", "Principle").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("strategy", "0017_rounds")]

    operations = [migrations.RunPython(make, remove)]
