"""Who leads, as people and agencies that the council knows or comes to know."""

from cpboard.people.models import Agency, Person
from strategy.models import Action
from strategy.reading import ReadAction, ReadLead

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

    def officer_of(self, read: ReadAction) -> Person | None:
        """The lead officer of a new action: told apart, or named by its words."""
        if read.officer is None:
            return self.officer(read.lead)
        return self.person(read.officer) if read.officer else None

    def agencies_of(self, read: ReadAction) -> list[Agency]:
        """The agencies of a new action: told apart, or named by its words."""
        names = read.lead.agencies if read.agencies is None else read.agencies
        return self.named_agencies(names)

    def lead_anew(self, action: Action, change):
        """Give an action the leads that a file changes; officer and agencies told
        apart count before the words."""
        read = change.read
        if "officer" in change.changed:
            action.lead_officer = self.officer_of(read)
        elif "lead_words" in change.changed:
            action.lead_officer = self.next_officer(read.lead, action)
        if "agencies" in change.changed:
            action.agencies.set(self.agencies_of(read))
        elif "lead_words" in change.changed:
            action.agencies.set(self.named_agencies(read.lead.agencies))

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

    def named_agencies(self, names) -> list[Agency]:
        """The agencies of these names; made where unknown, capitals aside."""
        return [self.agency(name[:LONGEST_NAME]) for name in names]

    def agency(self, name: str) -> Agency:
        """The agency of that name."""
        key = name.casefold()
        if key not in self.known_agencies:
            found = Agency.objects.filter(name__iexact=name).first()
            self.known_agencies[key] = found or Agency.objects.create(name=name)
        return self.known_agencies[key]
