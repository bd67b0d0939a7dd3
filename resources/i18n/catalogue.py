"""Keep supervisor_ar.ts and supervisor_en.ts in step with the sources; a developer's script.

    python resources/i18n/catalogue.py missing [--context Name] > words.json
    python resources/i18n/catalogue.py fill words.json
    python resources/i18n/catalogue.py refresh | check | prune

`missing` prints what is still untranslated as {context: {source: value}}. A plain text's value is
"" or the same source's Arabic from another context, to be confirmed. A plural's value is
{"ar": [zero, one, two, few, many, other], "en": [one, other]}; a list of six alone is its Arabic.
A text with a comment has the key "source @@ comment". `fill` takes the same shape and may also
correct what is finished; it refuses the whole file if one value does not hold. %n may be left out
of zero, one and two ("لا وثائق", "وثيقتان"); every {placeholder} must stand in every form.

Texts that left the sources are kept as vanished, so that nobody's words are lost while a file is
being rewritten; `prune` drops them and `check` asks for it. The sources are read with `ast`, not
with lupdate, which overlooks plurals whose count is not a literal, and calls inside f-strings.
"""

import argparse
import hashlib
import json
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from string import Formatter
from typing import Any

from filelock import FileLock
from source_texts import COMMENT_MARK, Key, Texts, texts_of
from ts_file import Catalogue, Message, as_text, read

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "supervisor_app"
FOLDER = Path(__file__).resolve().parent
FORMS = {"ar": 6, "en": 2}
# Zero, one and two are written in words in Arabic; in English, one may be.
FORMS_WITHOUT_COUNT = {"ar": 3, "en": 1}


class CatalogueError(Exception):
    """A call or a value that does not hold; its text says where."""


def merged(language: str, known: Catalogue, texts: Texts) -> Catalogue:
    """Bring a catalogue in step with the sources, keeping every translation.

    While a source cannot be read, no text is taken to have left it.
    """
    after: Catalogue = {}
    for key, plural in texts.plural_of.items():
        if language == "en" and not plural:
            continue  # plain English is its own source
        count = FORMS[language] if plural else 1
        old = known.get(key)
        fits = old is not None and old.plural == plural and len(old.forms) == count
        if old and (fits or texts.faults):
            after[key] = replace(old, vanished=False)
        else:
            after[key] = Message(plural, ("",) * count)
    for key, old in known.items():
        if key not in after and texts.faults:
            after[key] = old
        elif key not in after and any(old.forms):
            after[key] = replace(old, vanished=True)
    return after


def is_missing(message: Message) -> bool:
    """Tell whether a text in use still needs words."""
    return not message.vanished and not message.finished


def placeholders(text: str) -> list[str]:
    """List the {placeholders} with their formats; raises CatalogueError for a lone brace."""
    try:
        parts = [part for part in Formatter().parse(text) if part[1] is not None]
    except ValueError as error:
        raise CatalogueError(f"{text!r}: {error}") from error
    return sorted(f"{{{name}!{conversion}:{spec}}}" for _, name, spec, conversion in parts)


def fault(language: str, key: Key, forms: tuple[str, ...]) -> str | None:
    """Say what does not hold in the translation of a text, or None."""
    plural = len(forms) > 1
    for index, form in enumerate(forms):
        if placeholders(form) != placeholders(key.source):
            return f"{key.context}: {key.name!r}: placeholders differ in {form!r}"
        may_lack = plural and index < FORMS_WITHOUT_COUNT[language]
        if ("%n" in form) != ("%n" in key.source) and not (may_lack and "%n" not in form):
            return f"{key.context}: {key.name!r}: %n differs in {form!r}"
    return None


def faults(language: str, messages: Catalogue) -> list[str]:
    """List every finished text in use whose placeholders differ."""
    in_use = ((key, m.forms) for key, m in messages.items() if m.finished and not m.vanished)
    found = (fault(language, key, forms) for key, forms in in_use)
    return [text for text in found if text]


def missing(catalogues: Mapping[str, Catalogue], context: str | None) -> dict[str, Any]:
    """Collect what is untranslated in the shape that `fill` takes."""
    arabic = catalogues["ar"]
    elsewhere = {key.source: m.forms[0] for key, m in arabic.items() if not m.plural}
    wanted: dict[str, dict[str, Any]] = {}
    for language, messages in catalogues.items():
        for key in sorted(messages):
            message = messages[key]
            if not is_missing(message) or context not in (None, key.context):
                continue
            texts = wanted.setdefault(key.context, {})
            if message.plural:
                texts.setdefault(key.name, {})[language] = list(message.forms)
            else:
                texts[key.name] = elsewhere.get(key.source, "")
    return wanted


def as_json(wanted: Mapping[str, Mapping[str, Any]]) -> str:
    """Write what is missing with one text a line, which is easier to fill than a tree."""
    contexts = []
    for context, texts in wanted.items():
        lines = [
            f"  {json.dumps(name, ensure_ascii=False)}: {json.dumps(value, ensure_ascii=False)}"
            for name, value in texts.items()
        ]
        contexts.append(f"{json.dumps(context)}: {{\n" + ",\n".join(lines) + "\n}")
    return "{" + ",\n".join(contexts) + "}"


def filled(catalogues: Mapping[str, Catalogue], words: Mapping[str, Any]) -> dict[str, Catalogue]:
    """Put words into the catalogues; raises CatalogueError naming each value that does not hold."""
    after = {language: dict(messages) for language, messages in catalogues.items()}
    wrong: list[str] = []
    for context, texts in words.items():
        for name, value in texts.items():
            source, _, comment = name.partition(COMMENT_MARK)
            key = Key(context, source, comment)
            for language, forms in _forms_of(value).items():
                known = after[language].get(key)
                if known is None or known.vanished:
                    wrong.append(f"{context}: {name!r} is not in the sources")
                elif len(forms) != len(known.forms):
                    wrong.append(f"{context}: {name!r} needs {len(known.forms)} forms: {language}")
                elif all(forms) and (found := fault(language, key, forms)):
                    wrong.append(found)
                else:
                    after[language][key] = replace(known, forms=forms)
    if wrong:
        raise CatalogueError("\n".join(wrong))
    return after


def _forms_of(value: Any) -> dict[str, tuple[str, ...]]:
    """Read a JSON value as language → forms."""
    if isinstance(value, str):
        return {"ar": (value,)}
    if isinstance(value, list):
        return {"ar": tuple(value)}
    return {language: tuple(forms) for language, forms in value.items()}


def path_of(language: str) -> Path:
    """Name the catalogue of a language."""
    return FOLDER / f"supervisor_{language}.ts"


def save(language: str, messages: Catalogue) -> None:
    """Replace a catalogue in one step, and only if something changed."""
    path, text = path_of(language), as_text(language, messages)
    if path.exists() and path.read_text("utf-8") == text:
        return
    beside = path.with_suffix(".ts.new")
    beside.write_text(text, "utf-8")
    beside.replace(path)


def check(catalogues: Mapping[str, Catalogue], texts: Texts) -> list[str]:
    """List what keeps the catalogues from being complete and in step with the sources."""
    found = list(texts.faults)
    for language, messages in catalogues.items():
        if as_text(language, merged(language, messages, texts)) != as_text(language, messages):
            found.append(f"{language}: stale, run refresh")
        for key, message in messages.items():
            if is_missing(message):
                found.append(f"{language}: not translated: {key.context}: {key.name!r}")
            if message.vanished:
                found.append(f"{language}: vanished, run prune: {key.context}: {key.name!r}")
        found += faults(language, messages)
    return found


def pruned(messages: Catalogue) -> Catalogue:
    """Drop the texts that left the sources."""
    return {key: message for key, message in messages.items() if not message.vanished}


def run(command: str, context: str | None, file: Path | None) -> int:
    """Do one command and give the exit code; the caller holds the lock."""
    catalogues = {language: read(path_of(language)) for language in FORMS}
    texts = texts_of(SOURCES)
    if command == "check":
        found = check(catalogues, texts)
        print("\n".join(found), end="\n" if found else "", file=sys.stderr)
        return 1 if found else 0
    for fault_text in texts.faults:
        print(f"passed over: {fault_text}", file=sys.stderr)
    after = {language: merged(language, known, texts) for language, known in catalogues.items()}
    if command == "fill" and file:
        after = filled(after, json.loads(file.read_text("utf-8")))
    if command == "prune":
        after = {language: pruned(messages) for language, messages in after.items()}
    for language, messages in after.items():
        save(language, messages)
    wanted = missing(after, context)
    if command == "missing":
        print(as_json(wanted))
    else:
        left = {name: len(words) for name, words in wanted.items()}
        print(f"{len(texts.plural_of)} texts; still to translate: {left or 'none'}")
    return 0


def main() -> int:
    """Read the command line and do it; callers at the same time wait for one another."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("refresh", "check", "prune"):
        commands.add_parser(name)
    commands.add_parser("missing").add_argument("--context")
    commands.add_parser("fill").add_argument("file", type=Path)
    given = vars(parser.parse_args())
    mark = hashlib.sha256(str(FOLDER).encode()).hexdigest()[:12]
    try:
        with FileLock(Path(tempfile.gettempdir()) / f"catalogue-{mark}.lock", timeout=60):
            return run(given["command"], given.get("context"), given.get("file"))
    except CatalogueError as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
