"""What can be wrong in documents."""

from carecenter.foundation.plain.refusals import Refusal, msg


class NumberIsTaken(Refusal):
    """A number names one document for ever."""

    code = "document_number_taken"
    status = 422
    sentence = msg("编号「%(number)s」已被另一份文件使用。")


class EditionIsNot(Refusal):
    """The deed does not fit the state of the edition."""

    code = "edition_in_other_state"
    sentence = msg("第 %(edition)s 版不在可以这样做的状态。")


class DocumentHasDraft(Refusal):
    """One draft at a time."""

    code = "document_has_draft"
    sentence = msg("已有一版在起草或审批中，请先完成它。")


class OwnDocument(Refusal):
    """Who wrote or submitted an edition does not approve it."""

    code = "own_document"
    status = 403
    sentence = msg("起草或提交的人不能批准自己的文件。")


class NotForYou(Refusal):
    """Only who is to read a document confirms it."""

    code = "document_not_for_you"
    status = 403
    sentence = msg("这份文件的对象不含您的岗位，不用确认阅读。")
