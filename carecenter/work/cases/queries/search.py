"""Find cases by the words in them."""

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from carecenter.foundation.plain.numbers import id_of
from carecenter.work.cases.models import Case
from carecenter.work.cases.queries.words import words_of


def found_by_words(rows: QuerySet[Case], text: str) -> QuerySet[Case]:
    """Return the cases of the query set that hold all words of the text, or the one with this number."""
    wanted = id_of("K", text)
    if wanted is not None:
        return rows.filter(pk=wanted)
    words = words_of(text)
    if not words:
        return rows.none()
    return rows.filter(pk__in=RawSQL(_FOUND, [query_of(words)]))  # noqa: S611  (the words are bound)


# Words are quoted lexemes, so that nothing in them is read as an operator.
_FOUND = "SELECT case_id FROM cases_casetext WHERE words @@ %s::tsquery"


def query_of(words: list[str]) -> str:
    """Return a tsquery that demands all words."""
    return " & ".join("'{}'".format(word.replace("\\", "\\\\").replace("'", "''")) for word in words)
