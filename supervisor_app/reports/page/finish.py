"""The last pass before signing: PDF/A-3a and PDF/UA-1 metadata and attached data, by pikepdf."""

import hashlib
import io
from dataclasses import dataclass
from functools import cache

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from PIL import ImageCms

from supervisor_app.reports.page.xmp import Imprint, packet

_PROFILE = "sRGB IEC61966-2.1"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A data file inside the report: name in ASCII, description for people."""

    name: str
    description: str
    mime: str
    content: bytes


@cache
def _colour_profile() -> bytes:
    """Give the sRGB profile without the moment of its making, so that files stay equal."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = b"\x07\xd0\x00\x01\x00\x01" + b"\0" * 6
    return bytes(profile)


def finish(raw: bytes, imprint: Imprint, attachments: tuple[Attachment, ...] = ()) -> bytes:
    """Add metadata, colour intent, language, tab order and attachments; same input, same bytes."""
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        _catalogue(pdf, imprint)
        _documentation(pdf, imprint)
        for number, page in enumerate(pdf.pages):
            page.obj.StructParents = number
            page.obj.Tabs = Name.S
        if attachments:
            _attach(pdf, attachments, _pdf_date(imprint))
        out = io.BytesIO()
        pdf.save(
            out,
            min_version="1.7",
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            deterministic_id=True,
        )
    return out.getvalue()


def _pdf_date(imprint: Imprint) -> str:
    offset = imprint.when.strftime("%z")
    return imprint.when.strftime("D:%Y%m%d%H%M%S") + f"{offset[:3]}'{offset[3:5]}'"


def _catalogue(pdf: Pdf, imprint: Imprint) -> None:
    metadata = Stream(pdf, packet(imprint))
    metadata.Type = Name.Metadata
    metadata.Subtype = Name.XML
    profile = Stream(pdf, _colour_profile())
    profile.N = 3
    root = pdf.Root
    root.Metadata = pdf.make_indirect(metadata)
    root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier=String(_PROFILE),
                Info=String(_PROFILE),
                RegistryName=String("http://www.color.org"),
                DestOutputProfile=pdf.make_indirect(profile),
            )
        ]
    )
    root.Lang = String(imprint.language)
    direction = Name.R2L if imprint.language.startswith("ar") else Name.L2R
    root.ViewerPreferences = Dictionary(Direction=direction, DisplayDocTitle=True)


def _documentation(pdf: Pdf, imprint: Imprint) -> None:
    """Let the old information dictionary say what XMP says."""
    for key in list(pdf.docinfo.keys()):
        del pdf.docinfo[key]
    entries = {
        "/Title": imprint.title,
        "/Author": imprint.author,
        "/Subject": imprint.subject,
        "/Producer": imprint.producer,
        "/Creator": imprint.producer,
        "/CreationDate": _pdf_date(imprint),
        "/ModDate": _pdf_date(imprint),
    }
    for key, value in entries.items():
        pdf.docinfo[key] = String(value)


def _attach(pdf: Pdf, attachments: tuple[Attachment, ...], when: str) -> None:
    """Embed files as associated data (AF), as PDF/A-3 wants them."""
    names, associated = Array(), Array()
    for attachment in sorted(attachments, key=lambda a: a.name):
        content = Stream(pdf, attachment.content)
        content.Type = Name.EmbeddedFile
        content.Subtype = Name(f"/{attachment.mime}")
        digest = hashlib.md5(attachment.content, usedforsecurity=False).digest()
        content.Params = Dictionary(
            Size=len(attachment.content), ModDate=String(when), CheckSum=String(digest)
        )
        embedded = pdf.make_indirect(content)
        entry = pdf.make_indirect(
            Dictionary(
                Type=Name.Filespec,
                F=String(attachment.name),
                UF=String(attachment.name),
                Desc=String(attachment.description),
                AFRelationship=Name.Data,
                EF=Dictionary(F=embedded, UF=embedded),
            )
        )
        names.append(String(attachment.name))
        names.append(entry)
        associated.append(entry)
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=names))
    pdf.Root.AF = associated
