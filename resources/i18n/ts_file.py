"""Read and write Qt's .ts files in one stable order; no judgement on what they say."""

from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from source_texts import Key

LANGUAGE_CODES = {"ar": "ar_SA", "en": "en_GB"}


@dataclass(frozen=True)
class Message:
    """One text: its translations (one, or one a plural form) and whether the sources have it."""

    plural: bool
    forms: tuple[str, ...]
    vanished: bool = False

    @property
    def finished(self) -> bool:
        """Whether there is something to show in every form."""
        return bool(self.forms) and all(self.forms)


Catalogue = dict[Key, Message]


def read(path: Path) -> Catalogue:
    """Read a .ts file, an absent one as empty."""
    messages: Catalogue = {}
    if not path.exists():
        return messages
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314  our own file
        for message in context.iter("message"):
            key = Key(
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
            )
            messages[key] = _message(message)
    return messages


def _message(element: ET.Element) -> Message:
    """Read one text."""
    plural = element.get("numerus") == "yes"
    translation = element.find("translation")
    if translation is None:
        return Message(plural, ("",))
    forms = list(translation) if plural else [translation]
    vanished = translation.get("type") == "vanished"
    return Message(plural, tuple(form.text or "" for form in forms), vanished)


def as_text(language: str, messages: Catalogue) -> str:
    """Write a .ts file: contexts, texts and comments in order, so that merges stay small."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{LANGUAGE_CODES[language]}" sourcelanguage="en">')
    for context in sorted({key.context for key in messages}):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for key in sorted(key for key in messages if key.context == context):
            lines += _message_lines(key, messages[key])
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _message_lines(key: Key, message: Message) -> list[str]:
    """Write one text."""
    state = "" if message.finished else ' type="unfinished"'
    if message.vanished:
        state = ' type="vanished"'
    lines = ['    <message numerus="yes">' if message.plural else "    <message>"]
    lines.append(f"        <source>{escape(key.source)}</source>")
    if key.comment:
        lines.append(f"        <comment>{escape(key.comment)}</comment>")
    if message.plural:
        lines.append(f"        <translation{state}>")
        lines += [
            f"            <numerusform>{escape(form)}</numerusform>" for form in message.forms
        ]
        lines.append("        </translation>")
    else:
        lines.append(f"        <translation{state}>{escape(message.forms[0])}</translation>")
    return [*lines, "    </message>"]
