"""Every colour of the product by name, light and dark, and the five tones of state; no Qt here.

To add one: a field in `Tokens`, a value in `LIGHT` and in `DARK`, a line in the contrast test.
"""

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """What a state says: each tone has three colours (ink, ground, line) and one icon."""

    OK = "ok"
    WARN = "warn"
    BAD = "bad"
    INFO = "info"
    MUTE = "mute"

    @property
    def ground(self) -> str:
        """Name the token of the fill behind this tone's ink."""
        return f"{self}_bg"

    @property
    def line(self) -> str:
        """Name the token of this tone's marks: bars, dots, icons."""
        return f"{self}_line"

    @property
    def icon(self) -> str:
        """Name the icon that says this tone without colour."""
        return {
            Tone.OK: "check-circle-fill",
            Tone.WARN: "warning-fill",
            Tone.BAD: "x-circle-fill",
            Tone.INFO: "info-fill",
            Tone.MUTE: "circle-dashed",
        }[self]


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme: hexadecimal colours by role."""

    name: str
    bg: str
    surface: str
    sunken: str
    border: str
    border_strong: str
    text: str
    text2: str
    text3: str
    primary: str
    primary_hover: str
    primary_press: str
    on_primary: str
    primary_ink: str
    primary_soft: str
    rail: str
    rail_hi: str
    rail_ink: str
    rail_ink_hi: str
    rail_mut: str
    rail_mark: str
    ok: str
    ok_bg: str
    ok_line: str
    warn: str
    warn_bg: str
    warn_line: str
    bad: str
    bad_bg: str
    bad_line: str
    info: str
    info_bg: str
    info_line: str
    mute: str
    mute_bg: str
    mute_line: str
    focus: str
    grid: str
    chart1: str
    chart2: str
    chart3: str
    chart4: str
    chart5: str
    chart6: str

    def __getitem__(self, token: str) -> str:
        """Give the colour of one token by its name."""
        return str(getattr(self, token))


LIGHT = Tokens(
    name="light",
    bg="#F3F5F6",
    surface="#FFFFFF",
    sunken="#F8F9FA",
    border="#E3E6EA",
    border_strong="#858E9A",
    text="#1F2A37",
    text2="#4D5761",
    text3="#646C78",
    primary="#1B8354",
    primary_hover="#166A45",
    primary_press="#14573A",
    on_primary="#FFFFFF",
    primary_ink="#166A45",
    primary_soft="#E7F6EE",
    rail="#0E3B2B",
    rail_hi="#17523D",
    rail_ink="#D5E8DE",
    rail_ink_hi="#FFFFFF",
    rail_mut="#93B8A6",
    rail_mark="#54C08A",
    ok="#166A45",
    ok_bg="#E7F6EE",
    ok_line="#25935F",
    warn="#93480A",
    warn_bg="#FEF4DC",
    warn_line="#C27803",
    bad="#B42318",
    bad_bg="#FEECEA",
    bad_line="#E5484D",
    info="#175CD3",
    info_bg="#EAF2FE",
    info_line="#3B82F6",
    mute="#4D5761",
    mute_bg="#EEF0F2",
    mute_line="#9DA4AE",
    focus="#175CD3",
    grid="#E8EBEE",
    chart1="#1B8354",
    chart2="#2E6FD8",
    chart3="#C47A00",
    chart4="#7A5AF8",
    chart5="#0E8A9B",
    chart6="#667085",
)

DARK = Tokens(
    name="dark",
    bg="#0D121C",
    surface="#161E2B",
    sunken="#111927",
    border="#2A3544",
    border_strong="#6F7A88",
    text="#F3F5F7",
    text2="#C3CAD3",
    text3="#98A3B1",
    primary="#1B8354",
    primary_hover="#166A45",
    primary_press="#14573A",
    on_primary="#FFFFFF",
    primary_ink="#88D8AD",
    primary_soft="#0E2F22",
    rail="#0A1119",
    rail_hi="#15301F",
    rail_ink="#B7C2CE",
    rail_ink_hi="#B8ECD0",
    rail_mut="#7F8C9A",
    rail_mark="#54C08A",
    ok="#88D8AD",
    ok_bg="#0E2F22",
    ok_line="#3DAB78",
    warn="#F9C860",
    warn_bg="#3A2A0B",
    warn_line="#D9960A",
    bad="#FDA29B",
    bad_bg="#42191A",
    bad_line="#E5605A",
    info="#93C0FD",
    info_bg="#15294A",
    info_line="#4C8DF6",
    mute="#C3CAD3",
    mute_bg="#222D3B",
    mute_line="#66717F",
    focus="#93C0FD",
    grid="#253040",
    chart1="#54C08A",
    chart2="#6AA5F8",
    chart3="#F0B23E",
    chart4="#A794FB",
    chart5="#4CC3D4",
    chart6="#98A2B3",
)
