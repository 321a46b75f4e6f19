"""The form by which meetings are brought over from Modern.Gov."""

import json

from django import forms
from django.core.files.uploadedfile import UploadedFile

from cpboard.exchange.shapes import UnreadableFile
from meetings.moderngov import Reading, read_answer

# The form carries what was read once more; no form of ours is larger.
MOST_LETTERS = 1_500_000


class SeveralFilesInput(forms.FileInput):
    """A file box that takes several at once."""

    allow_multiple_selected = True


class SeveralFilesField(forms.FileField):
    """One file or more, as a list."""

    widget = SeveralFilesInput

    def clean(self, data, initial=None):
        """Each file as a single one would be."""
        files = data if isinstance(data, list | tuple) else [data] if data else []
        return [super(SeveralFilesField, self).clean(each) for each in files]


class ModernGovForm(forms.Form):
    """Saved answers, as files or as the preview carries them; files win."""

    files = SeveralFilesField(
        label="Saved answers of Modern.Gov",
        required=False,
        help_text="XML files of GetMeeting or GetMeetings; you can choose several.",
        widget=SeveralFilesInput(attrs={"accept": ".xml,text/xml,application/xml"}),
        error_messages={"empty": "A file is empty"},
    )
    carried = forms.CharField(widget=forms.HiddenInput, required=False)

    reading = None

    def clean(self):
        """``reading`` is what they say together, ``carried`` the files themselves."""
        data = super().clean()
        texts = [text_of(file) for file in data.get("files") or []]
        texts = texts or carried(data.get("carried", ""))
        if not texts and not self.errors:
            self.add_error("files", "Choose at least one file")
        if sum(map(len, texts)) > MOST_LETTERS:
            self.add_error(
                "files", "This is too much at once: bring the files in a few at a time"
            )
        elif not self.errors:
            self.read(texts)
            data["carried"] = json.dumps(texts)
        return data

    def read(self, texts):
        """Read each file; one that cannot be read stops them all."""
        reading = Reading()
        for text in texts:
            try:
                reading.add(read_answer(text.encode("latin-1")))
            except UnreadableFile as error:
                self.add_error("files", str(error))
                return
        self.reading = reading


def text_of(file: UploadedFile) -> str:
    """The file's bytes, a letter each, so that a form can carry them unchanged."""
    return file.read().decode("latin-1")


def carried(words: str) -> list[str]:
    """The files that the preview carried; none where it was meddled with."""
    try:
        texts = json.loads(words or "[]")
        is_whole = isinstance(texts, list) and all(
            isinstance(text, str) and text.encode("latin-1") for text in texts
        )
    except ValueError:
        return []
    return texts if is_whole else []
