"""Tables of documents."""

from carecenter.reference.documents.models.documents import Document, Edition, Reading

__all__ = ["Document", "Edition", "Reading"]
