"""What LaTeX commands print: letters, accents, signs, nothing, or only some of their arguments."""

from __future__ import annotations

import re
import unicodedata

from models.pattern import regex

ACCENTS = {
    "'": "\u0301",
    "`": "\u0300",
    "^": "\u0302",
    '"': "\u0308",
    "~": "\u0303",
    "=": "\u0304",
    ".": "\u0307",
    "u": "\u0306",
    "v": "\u030c",
    "H": "\u030b",
    "c": "\u0327",
    "k": "\u0328",
    "r": "\u030a",
    "d": "\u0323",
    "b": "\u0331",
}
SIGNS = {
    **{"ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å"},
    **{"AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "S": "§"},
    **{"P": "¶", "dag": "†", "ddag": "‡", "copyright": "©", "pounds": "£", "euro": "€", "EUR": "€", "texteuro": "€"},
    **{"dots": "…", "ldots": "…", "textellipsis": "…", "textendash": "–", "textemdash": "—", "textbullet": "•"},
    **{"textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”", "lq": "‘"},
    **{"rq": "’", "guillemotleft": "«", "guillemotright": "»", "og": "« ", "fg": " »", "flqq": "«", "frqq": "»"},
    **{"glqq": "„", "grqq": "“", "quotedblbase": "„", "quotesinglbase": "‚", "textdegree": "°", "degree": "°"},
    **{"textasciitilde": "~", "textunderscore": "_", "textbackslash": "\\", "textbar": "|", "textless": "<"},
    **{"textgreater": ">", "textasciicircum": "^", "textquotesingle": "'", "textquotedbl": '"', "slash": "/"},
    **{"LaTeX": "LaTeX", "TeX": "TeX", "quad": " ", "qquad": " ", "space": " ", "enspace": " ", "thinspace": " "},
    **{"nobreakspace": " ", "newline": " ", "linebreak": " ", "textregistered": "®", "texttrademark": "™"},
    **{"times": "×", "approx": "≈", "leq": "≤", "geq": "≥", "le": "≤", "ge": "≥", "pm": "±", "cdot": "·"},
    **{"rightarrow": "→", "to": "→", "sim": "~", "neq": "≠", "textsterling": "£", "No": "№", "ier": "er", "ieme": "e"},
    **{"alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "mu": "µ", "pi": "π", "sigma": "σ", "infty": "∞"},
    **{" ": " ", "\n": " ", "\t": " ", ",": " ", ";": " ", ":": " ", "&": "&", "%": "%", "#": "#", "$": "$", "_": "_"},
    **{"{": "{", "}": "}", "-": "", "/": "", "@": "", "!": "", "(": "", ")": "", "*": "", ">": " "},
}
#: German and Dutch babel: ``"a`` is ä.
SHORTHANDS = {
    **{"a": "ä", "o": "ö", "u": "ü", "A": "Ä", "O": "Ö", "U": "Ü", "s": "ß", "z": "ß", "`": "„", "'": "“"},
    **{"=": "-", "~": "-", "-": "", "|": "", "<": "«", ">": "»", "e": "ë", "i": "ï"},
}
#: How many arguments go unprinted; the ones behind them are printed.
DROPPED = {
    **dict.fromkeys(
        [
            "label",
            "ref",
            "eqref",
            "pageref",
            "autoref",
            "nameref",
            "cref",
            "Cref",
            "vref",
            "vspace",
            "hspace",
            "index",
            "glossary",
            "includegraphics",
            "usepackage",
            "documentclass",
            "documentstyle",
            "bibliographystyle",
            "pagestyle",
            "thispagestyle",
            "hypersetup",
            "graphicspath",
            "geometry",
            "pagenumbering",
            "newcounter",
            "newlength",
            "newsavebox",
            "hyphenation",
            "selectlanguage",
            "setmainfont",
            "setsansfont",
            "setmonofont",
            "theoremstyle",
            "captionsetup",
            "nocite",
            "color",
            "cline",
            "cmidrule",
            "todo",
            "value",
            "arabic",
            "roman",
            "Roman",
            "alph",
            "Alph",
            "fnsymbol",
            "RequirePackage",
            "bibdata",
            "bibstyle",
            "institute",
            "subject",
            "keywords",
            "urlstyle",
            "usetikzlibrary",
            "lstset",
            "sisetup",
            "ExecuteBibliographyOptions",
            "DeclareUnicodeCharacter",
            "penalty",
            "pdfbookmark",
            "acrodef",
            "citestyle",
            "setcitestyle",
            "affil",
            "linespread",
            "fancyhf",
            "fancyhead",
            "fancyfoot",
            "lhead",
            "chead",
            "rhead",
            "lfoot",
            "cfoot",
            "rfoot",
            "ihead",
            "ohead",
            "ifoot",
            "ofoot",
            "cofoot",
            "setdefaultlanguage",
            "setmainlanguage",
            "setotherlanguage",
            "setotherlanguages",
            "enlargethispage",
            "textcolor",
            "PassOptionsToPackage",
            "lstinputlisting",
            "verbatiminput",
            "includepdf",
            "note",
            "usetheme",
            "usecolortheme",
            "usefonttheme",
            "setbeamertemplate",
            "setbeamercolor",
            "setbeamerfont",
            "foreignlanguage",
            "colorbox",
            "parbox",
            "raisebox",
            "scalebox",
            "rotatebox",
            "hypertarget",
            "phantomsection",
            "counterwithin",
            "counterwithout",
            "MakePerPage",
            "DocumentMetadata",
            "AtBeginSection",
            "useoutertheme",
            "useinnertheme",
            "logo",
            "titlegraphic",
            "KOMAoptions",
            "areaset",
            "addtokomafont",
            "setkomafont",
            "bibpunct",
            "luadirect",
            "directlua",
            "includeonly",
            "graphicx",
            "InputIfFileExists",
            "newglossary",
            "makeindex",
            "crefname",
        ],
        1,
    ),
    **dict.fromkeys(
        [
            "setlength",
            "addtolength",
            "settowidth",
            "markboth",
            "rule",
            "newtheorem",
            "titlespacing",
            "addtocontents",
            "DeclareMathOperator",
            "fontsize",
            "newacronym",
            "definecolor",
            "multicolumn",
            "multirow",
            "resizebox",
            "fcolorbox",
            "setkomafont",
            "addtokomafont",
            "SetKwInput",
        ],
        2,
    ),
    **dict.fromkeys(["addcontentsline", "newenvironment", "renewenvironment", "newglossaryentry", "titleformat"], 3),
}
#: Arguments of ``\\begin{...}`` that are not printed.
ENVIRONMENT_ARGUMENTS = {
    **dict.fromkeys(
        [
            "tabular",
            "array",
            "longtable",
            "minipage",
            "multicols",
            "supertabular",
            "xltabular",
            "column",
            "otherlanguage",
        ],
        1,
    ),
    **dict.fromkeys(["subfigure", "subtable", "spacing", "textblock", "wrapfigure", "textblock"], 1),
    **dict.fromkeys(["tabular*", "tabularx", "tabulary", "wrapfigure", "wraptable", "adjustwidth", "list"], 2),
}
#: Environments that go on within a paragraph.
INLINE = frozenset(
    ["small", "footnotesize", "scriptsize", "large", "math", "otherlanguage*", "sloppypar", "spacing", "hyphenrules"]
)
TABLES = frozenset(
    [
        "tabular",
        "tabular*",
        "tabularx",
        "tabulary",
        "longtable",
        "supertabular",
        "xltabular",
        "array",
        "tblr",
        "longtblr",
    ]
)
FORMULAS = frozenset(
    each + star
    for each in ["equation", "align", "gather", "multline", "eqnarray", "displaymath", "math", "flalign", "alignat"]
    for star in ("", "*")
)
_LEVELS = ("part", "chapter", "section", "subsection", "subsubsection", "paragraph", "subparagraph")
#: A part and a chapter stand as high as a title.
HEADINGS = dict(zip(_LEVELS, (1, 1, 2, 3, 4, 5, 6), strict=True)) | {
    "addpart": 1,
    "addchap": 1,
    "addsec": 2,
    "minisec": 3,
}

_UNDONE = regex(
    r"\\(?:textasciitilde|string~|~|sim(?![a-z]))(?:\s*\{\})?|\\textunderscore(?:\{\})?|\\(?:slash|allowbreak|linebreak"
    r"|-|discretionary\{[^}]*\}\{[^}]*\}\{[^}]*\})(?:\{\})?\s?|\\([_&%#$~{}])|\$\\sim\$|%[^\n\S]*\n\s*|\s+"
)
_UNSAFE = regex(r"[\"<>\\^`{|}]")


def accented(letter: str, accent: str) -> str:
    """Return *letter* with the accent a command such as ``\\'`` puts on it."""
    base = {"ı": "i", "ȷ": "j"}.get(letter[:1], letter[:1])
    return unicodedata.normalize("NFC", base + ACCENTS[accent]) + letter[1:]


def address(written: str) -> str:
    """Return the address that is *written* with LaTeX's escapes; signs no address holds are percent-encoded."""
    plain = _UNDONE.sub(_undone, written)
    return _UNSAFE.sub(lambda found: f"%{ord(found[0]):02X}", plain)


def _undone(found: re.Match[str]) -> str:
    if found[1]:
        return found[1]
    if "tilde" in found[0] or "~" in found[0] or "sim" in found[0]:
        return "~"
    return "_" if "underscore" in found[0] else "/" if found[0].startswith("\\slash") else ""
