"""What can be wrong in handsets."""

from carecenter.foundation.plain.refusals import Refusal, msg


class KeyOfAnotherDeed(Refusal):
    """A telephone's key came before with another content."""

    code = "key_of_another_deed"
    status = 422
    sentence = msg("记录 %(key)s 已用于另一个步骤，请重新打开应用。")
