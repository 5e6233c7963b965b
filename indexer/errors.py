"""The errors a reader of ours may meet. Each message says what happened, where, and what to do next."""


class CancuError(Exception):
    """Any error whose message is written for the person at the keyboard."""


class UnreadableFileError(CancuError):
    """A file that gives no document: empty, broken, encrypted, of an unknown kind, or without text."""


class SecretDocumentError(UnreadableFileError):
    """A document with a secrecy stamp, where the index may not hold such documents. Nothing of it is kept."""


class StoppedError(CancuError):
    """Whoever waits for a file to be read asked to stop. Raised by a listener to its progress."""


class NotFoundError(CancuError):
    """A document, passage or folder that is not there."""


class IndexMismatchError(CancuError):
    """The index on disk was made by another embedder or another version; the message gives the way out."""


class StorageError(CancuError):
    """The index cannot be written or read: full disk, no permission, damaged file."""


class ConflictError(CancuError):
    """Somebody else has edited it meanwhile; what was sent is not stored, and nothing is lost."""


class PostError(CancuError):
    """A mail that the office's mail server did not take, for sure; it may be sent again."""


class EmptyTextError(CancuError, ValueError):
    """An embedder was given a text with nothing in it."""
