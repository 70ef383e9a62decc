"""The bytes of a file, and what they are: text in some encoding, a workbook, or something that is no table."""

from __future__ import annotations

import codecs
import os
import re
import stat
from pathlib import Path

from core.data.give_way import GiveWay, go_on
from core.plan.errors import QT_TRANSLATE_NOOP, InputError
from core.plan.files import NOT_A_FILE, refusal

BYTES_MOST = 100_000_000
PIECE = 4_000_000

ARRAY_OF_NUMPY = QT_TRANSLATE_NOOP("core", "{name} is an array of NumPy. Save the table as CSV.")
COMPRESSED_FILE = QT_TRANSLATE_NOOP("core", "{name} is a compressed file. Unpack it first.")
DATABASE = QT_TRANSLATE_NOOP("core", "{name} is a database, not a table. Save the table as CSV.")
FEATHER_FILE = QT_TRANSLATE_NOOP("core", "{name} is a Feather file. Save the table as CSV.")
FILE_OF_R = QT_TRANSLATE_NOOP("core", "{name} is a file of R. Save the table as CSV.")
FILE_OF_SPSS = QT_TRANSLATE_NOOP("core", "{name} is a file of SPSS. Save the table as CSV.")
FILE_OF_STATA = QT_TRANSLATE_NOOP("core", "{name} is a file of Stata. Save the table as CSV.")
FILM = QT_TRANSLATE_NOOP("core", "{name} is a film, not a table.")
HDF5_FILE = QT_TRANSLATE_NOOP("core", "{name} is an HDF5 file. Save the table as CSV.")
JSON_FILE = QT_TRANSLATE_NOOP("core", "{name} is a JSON file, not a table. Save the table as CSV.")
PARQUET_FILE = QT_TRANSLATE_NOOP("core", "{name} is a Parquet file. Save the table as CSV.")
PDF_DOCUMENT = QT_TRANSLATE_NOOP("core", "{name} is a PDF document, not a table.")
PICTURE = QT_TRANSLATE_NOOP("core", "{name} is a picture, not a table.")
POSTSCRIPT_DOCUMENT = QT_TRANSLATE_NOOP("core", "{name} is a document, not a table.")
PROGRAM = QT_TRANSLATE_NOOP("core", "{name} is a program, not a table.")
SOUND = QT_TRANSLATE_NOOP("core", "{name} is a sound, not a table.")
SOUND_OR_A_FILM = QT_TRANSLATE_NOOP("core", "{name} is a film or a sound, not a table.")
TEXT_DOCUMENT_WITH_FORMATTING = QT_TRANSLATE_NOOP("core", "{name} is a document, not a table.")
WEB_PAGE = QT_TRANSLATE_NOOP("core", "{name} is a web page, not a table.")
XML_FILE = QT_TRANSLATE_NOOP("core", "{name} is an XML file, not a table.")

WORKBOOK = "workbook"
_MAGIC = (  # how a file begins, and what it then is
    (b"PK\x03\x04", WORKBOOK),
    (b"PK\x05\x06", WORKBOOK),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", WORKBOOK),
    (b"\x89PNG", PICTURE),
    (b"\xff\xd8\xff", PICTURE),
    (b"GIF87a", PICTURE),
    (b"GIF89a", PICTURE),
    (b"II*\x00", PICTURE),
    (b"MM\x00*", PICTURE),
    (b"\x00\x00\x01\x00", PICTURE),
    (b"8BPS", PICTURE),
    (b"%PDF-", PDF_DOCUMENT),
    (b"%!PS", POSTSCRIPT_DOCUMENT),
    (b"{\\rtf", TEXT_DOCUMENT_WITH_FORMATTING),
    (b"\x1f\x8b", COMPRESSED_FILE),
    (b"BZh91AY", COMPRESSED_FILE),
    (b"\xfd7zXZ", COMPRESSED_FILE),
    (b"7z\xbc\xaf", COMPRESSED_FILE),
    (b"Rar!", COMPRESSED_FILE),
    (b"\x28\xb5\x2f\xfd", COMPRESSED_FILE),
    (b"SQLite format 3\x00", DATABASE),
    (b"PAR1\x15", PARQUET_FILE),
    (b"ARROW1\x00", FEATHER_FILE),
    (b"\x89HDF", HDF5_FILE),
    (b"\x93NUMPY", ARRAY_OF_NUMPY),
    (b"$FL2", FILE_OF_SPSS),
    (b"<stata_dta>", FILE_OF_STATA),
    (b"RDX2\n", FILE_OF_R),
    (b"RDX3\n", FILE_OF_R),
    (b"\x7fELF", PROGRAM),
    (b"MZ\x90", PROGRAM),
    (b"ID3\x03", SOUND),
    (b"ID3\x04", SOUND),
    (b"OggS", SOUND_OR_A_FILM),
    (b"\x1aE\xdf\xa3", FILM),
)
_MARKUP = (
    (re.compile(r"<!doctype\s+html|<html|<head|<body|<table|<script|<div", re.I), WEB_PAGE),
    (re.compile(r"<\?xml|<svg|<!doctype", re.I), XML_FILE),
    (re.compile(r'\{\s*(["}]|$)|\[\s*[{\["]'), JSON_FILE),
)
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NO_LETTERS = bytes(code for code in range(32) if code not in b"\t\n\x0b\x0c\r\x1a\x1b")
_NOT_FOR_FILES = {"idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "mbcs", "oem"}


def read_bytes(path: Path, give_way: GiveWay = go_on) -> bytes:
    """Read a regular file of at most 100 MB, as it stands: one that changes meanwhile is refused.

    Parameters
    ----------
    path : Path
    give_way : function
        Called between two pieces; may raise to end the reading.

    Raises
    ------
    InputError
    """
    name = str(path)
    try:
        with open(path, "rb", opener=_open_at_once) as file:
            before = os.fstat(file.fileno())
            if not stat.S_ISREG(before.st_mode):
                raise InputError(NOT_A_FILE, path=name)
            pieces: list[bytes] = []
            size = 0
            while size <= before.st_size and (piece := file.read(PIECE)):
                pieces.append(piece)
                size += len(piece)
                if size > BYTES_MOST:
                    raise InputError(
                        QT_TRANSLATE_NOOP(
                            "core", "{path} has more than {most} MB. Keep the rows and columns that you need."
                        ),
                        path=name,
                        most=BYTES_MOST // 1_000_000,
                    )
                give_way()
            after = os.fstat(file.fileno())
    except (OSError, ValueError) as error:
        raise refusal(path, error) from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or size != before.st_size:
        raise InputError(
            QT_TRANSLATE_NOOP("core", "{path} changed while it was read. Open it again when it is complete."), path=name
        )
    return b"".join(pieces)


def _open_at_once(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))  # a pipe must not keep us waiting for a writer


def is_workbook(content: bytes) -> bool:
    """Tell whether a file begins as workbooks do: .xlsx and .ods are ZIP archives, .xls an OLE container."""
    return any(content.startswith(magic) for magic, kind in _MAGIC if kind == WORKBOOK)


def decode(content: bytes, name: str, encoding: str | None = None) -> tuple[str, str]:
    """Return the text of a file, and the encoding that it is in.

    The byte order mark tells, or the zero bytes of UTF-16 and UTF-32; else it is UTF-8 where it can be, else
    Windows-1252, what a western Windows calls ANSI.

    Parameters
    ----------
    content : bytes
    name : str
        The file's, for what is refused.
    encoding : str, optional
        The one that was asked for.

    Raises
    ------
    InputError
        For what is no text, and for an encoding that the text is not in.
    """
    for magic, kind in _MAGIC:
        if content.startswith(magic):
            raise InputError(kind, name=name)
    if content[:4] == b"RIFF" and content[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        raise InputError(SOUND_OR_A_FILM, name=name)
    if content[4:8] == b"ftyp":
        raise InputError(FILM, name=name)
    text, found = _decoded(content, name, encoding)
    text = text.removeprefix("\ufeff").rstrip("\x1a\0" if encoding else "\x1a")
    if "\0" in text:
        raise InputError(QT_TRANSLATE_NOOP("core", "{name} is not a text file."), name=name)
    start = text[:2000].lstrip()
    for pattern, kind in _MARKUP:
        if pattern.match(start):
            raise InputError(kind, name=name)
    return text, found


def _decoded(content: bytes, name: str, encoding: str | None) -> tuple[str, str]:
    if encoding is not None:
        return _as_asked(content, name, encoding), encoding
    for mark, found in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _strictly(content[len(mark) :], name, found), _said(found)
    wide = _without_mark(content)
    if wide:
        return _strictly(content, name, wide), _said(wide)
    try:
        return content.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        pass
    if content.translate(None, _NO_LETTERS) != content:
        raise InputError(QT_TRANSLATE_NOOP("core", "{name} is not a text file."), name=name)
    try:
        return content.decode("cp1252"), "Windows-1252"
    except UnicodeDecodeError:  # a byte that Windows has no letter for, and the Macintosh of old has
        return content.decode("mac_roman"), "Mac Roman"


def _as_asked(content: bytes, name: str, encoding: str) -> str:
    try:
        found = codecs.lookup(encoding)
        if found.name in _NOT_FOR_FILES or not getattr(found, "_is_text_encoding", True):
            raise LookupError
    except (LookupError, ValueError) as error:
        raise InputError(
            QT_TRANSLATE_NOOP(
                "core",
                "The encoding “{value}” is not known. Enter one such as utf-8, utf-16, cp1252, latin-1 or mac_roman.",
            ),
            value=encoding,
        ) from error
    return _strictly(content, name, found.name)


def _strictly(content: bytes, name: str, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeError as error:
        place = getattr(error, "start", 0)
        raise InputError(
            QT_TRANSLATE_NOOP("core", "{name} is not text in the encoding {encoding}, from its byte {place} on."),
            name=name,
            encoding=_said(encoding),
            place=place + 1,
        ) from error


def _without_mark(content: bytes) -> str | None:
    """Return the encoding that has its zero bytes where the first letters of this text have them."""
    start = content[:4000]
    if len(start) < 4 or b"\0" not in start:
        return None
    zeros = [start[place::4].count(0) / len(start[place::4]) for place in range(4)]
    few, many = 0.1, 0.9
    if min(zeros[1:]) > many and zeros[0] < few:
        return "utf-32-le"
    if min(zeros[:3]) > many and zeros[3] < few:
        return "utf-32-be"
    some = 0.5  # a letter that is not ASCII has no zero byte
    if min(zeros[1], zeros[3]) > some and max(zeros[0], zeros[2]) < few:
        return "utf-16-le"
    if min(zeros[0], zeros[2]) > some and max(zeros[1], zeros[3]) < few:
        return "utf-16-be"
    return None


def _said(encoding: str) -> str:
    return encoding.upper().replace("CP1252", "Windows-1252").removesuffix("-LE").removesuffix("-BE")
