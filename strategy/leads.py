"""Who leads, as people and agencies that the council knows or comes to know."""

from cpboard.people.models import Agency, Person
from strategy.models import Action
from strategy.reading import ReadLead

# A cell taken for a name may be longer than any; its words are kept whole beside.
LONGEST_NAME = 200


class LeadFinder:
    """Finds the leads that a file names, each looked up once in an import."""

    def __init__(self):
        self.known_agencies = {}
        self.known_people = {}

    def officer(self, lead: ReadLead) -> Person | None:
        """The one person the words name; None where they name nobody, or several."""
        if len(lead.people) != 1:
            return None
        return self.person(lead.people[0][:LONGEST_NAME])

    def next_officer(self, lead: ReadLead, action: Action) -> Person | None:
        """The lead officer of an action whose lead is to read anew.

        Words that name nobody keep an officer who was set by hand, and lose one
        whom only the old words named.
        """
        officer = action.lead_officer
        was_named = officer and officer.name.casefold() in action.lead_words.casefold()
        if lead.people or was_named:
            return self.officer(lead)
        return officer

    def person(self, name: str) -> Person | None:
        """The person of that name, made without a sign-in where there is none.

        None where two have the name: an action is nobody's by guess.
        """
        key = name.casefold()
        if key not in self.known_people:
            found = list(Person.objects.active().named(name)[:2])
            found = found or [Person.objects.create_user(name=name)]
            self.known_people[key] = found[0] if len(found) == 1 else None
        return self.known_people[key]

    def agencies(self, lead: ReadLead) -> list[Agency]:
        """The agencies the words name; made where unknown, capitals aside."""
        return [self.agency(name[:LONGEST_NAME]) for name in lead.agencies]

    def agency(self, name: str) -> Agency:
        """The agency of that name."""
        key = name.casefold()
        if key not in self.known_agencies:
            found = Agency.objects.filter(name__iexact=name).first()
            self.known_agencies[key] = found or Agency.objects.create(name=name)
        return self.known_agencies[key]
