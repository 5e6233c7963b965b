"""Who signed a PDF: the names in its signature dictionaries and in the certificates they carry."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.serialization import pkcs7
from cryptography.x509.oid import NameOID

from indexer.formats.joining import tidy

if TYPE_CHECKING:
    from cryptography.x509 import Certificate, Name
    from pypdf import PdfReader

    from indexer.formats.pdf_stamps import PdfObject

_LONG_FORM = 0x80  # DER: a length of more than 127 bytes says in how many bytes it stands
_SHORT_HEADER = 2


def signers(reader: PdfReader) -> tuple[str, ...]:
    """The signers' names in the order of the file's signature fields, each once; () where nothing is signed."""
    names = []
    for field in (reader.get_fields() or {}).values():
        signature = field.get("/V")
        if field.get("/FT") == "/Sig" and signature is not None:
            names += _names(signature.get_object())
    return tuple(dict.fromkeys(name for name in names if name))


def _names(signature: PdfObject) -> list[str]:
    stated = tidy(str(signature.get("/Name") or ""))
    if stated:
        return [stated]
    contents = signature.get("/Contents")
    raw = getattr(contents, "original_bytes", contents)
    return [_common_name(certificate.subject) for certificate in _leaves(_trim(bytes(raw)))] if raw else []


def _trim(der: bytes) -> bytes:
    """The signature without the zeros that fill its place in the file."""
    if len(der) <= _SHORT_HEADER or not der[1] & _LONG_FORM:
        return der
    count = der[1] & ~_LONG_FORM
    return der[: _SHORT_HEADER + count + int.from_bytes(der[_SHORT_HEADER : _SHORT_HEADER + count], "big")]


def _leaves(der: bytes) -> list[Certificate]:
    """The certificates that issued none of the others: the signers' own, not those of their authorities."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # old certificates break today's rules; only their names are read here
        try:
            certificates = pkcs7.load_der_pkcs7_certificates(der)
        except ValueError:
            return []
    issuers = {certificate.issuer for certificate in certificates if certificate.issuer != certificate.subject}
    return [certificate for certificate in certificates if certificate.subject not in issuers]


def _common_name(name: Name) -> str:
    values = name.get_attributes_for_oid(NameOID.COMMON_NAME)
    return tidy(str(values[0].value)) if values else ""
