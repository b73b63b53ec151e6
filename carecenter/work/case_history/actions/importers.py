"""The two imports: the tree of categories, and the letters with their replies."""

from django.utils.translation import gettext_lazy as _

from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.tables.importers import Field, Problem, Row, register_importer
from carecenter.foundation.tables.trial import tried
from carecenter.work.case_history.access import IMPORT
from carecenter.work.case_history.actions.letters import number_of, take_category, take_letter

_CATEGORY = (
    Field("first", _("一级分类"), required=True, example="城乡建设", max_length=100),
    Field("second", _("二级分类"), example="安全生产", max_length=100),
    Field("third", _("三级分类"), example="事故处理", max_length=100),
)
_LETTER = (
    Field("number", _("留言编号"), required=True, example="24", aliases=("编号", "来信编号"), max_length=60),
    Field("user", _("留言用户"), example="A00074011", aliases=("用户", "写信人"), max_length=60),
    Field("title", _("留言主题"), required=True, aliases=("主题", "标题"), max_length=200),
    Field("at", _("留言时间"), required=True, kind="moment", example="2020-01-06 12:09", aliases=("来信时间",)),
    Field("text", _("留言详情"), aliases=("详情", "内容"), max_length=20_000),
    Field("category", _("一级分类"), example="城乡建设", aliases=("一级标签", "分类"), max_length=300),
    Field("reply", _("答复意见"), aliases=("答复", "回复"), max_length=20_000),
    Field("replied_at", _("答复时间"), kind="moment", aliases=("回复时间",)),
    Field("likes", _("点赞数"), kind="integer", aliases=("赞成",)),
    Field("dislikes", _("反对数"), kind="integer", aliases=("反对",)),
)


def register_letters() -> None:
    """Offer both imports."""
    register_importer(
        "letter-categories",
        _("来信分类"),
        IMPORT,
        fields=_CATEGORY,
        row_key=path_of,
        check=lambda actor, row: [],
        apply=_take_category,
        help=_("分类树，一行一条，从一级写到最末级。"),
    )
    register_importer(
        "letters",
        _("历史来信"),
        IMPORT,
        fields=_LETTER,
        # The same letter may come again in another file with its category or its reply.
        row_key=lambda row: f"{number_of(row)}:{bool(row['category'])}:{bool(row['reply'])}:{row['likes']}",
        check=_check,
        apply=lambda actor, row: take_letter(actor=actor, row=row),
        help=_("每行一封来信；有答复的按答复时间结案，没有答复的留在队列里等人办理。"),
    )


def path_of(row: Row) -> str:
    """Return the path of a category."""
    return "/".join(str(row[name]).strip() for name in ("first", "second", "third") if row[name])


def _take_category(actor: Actor, row: Row) -> str:
    take_category(actor=actor, path=path_of(row))
    return path_of(row)


def _check(actor: Actor, row: Row) -> list[Problem]:
    return tried(lambda: take_letter(actor=actor, row=row))
