"""What can be wrong in processes."""

from carecenter.foundation.plain.refusals import Refusal, msg


class SubjectHasProcess(Refusal):
    """One process at a time runs for a subject."""

    code = "subject_has_process"
    sentence = msg("这件事已有一个流程在走。")


class SubjectHasNoProcess(Refusal):
    """No process runs for this subject."""

    code = "subject_has_no_process"
    status = 404
    sentence = msg("这件事没有在走的流程。")


class ChecksAreMissing(Refusal):
    """Required lines of the checklist are not ticked."""

    code = "checks_missing"
    status = 422
    sentence = msg("还有必查项没有完成：%(checks)s")


class EvidenceIsMissing(Refusal):
    """What proves the step is not named."""

    code = "process_evidence_missing"
    status = 422
    sentence = msg("请写明证据：%(evidence)s")


class SubprocessIsUnknown(Refusal):
    """The called standard has no version in force, or calls go too deep."""

    code = "subprocess_unknown"
    sentence = msg("子流程「%(standard)s」没有生效的版本，或嵌套过深。")


class ReasonIsMissing(Refusal):
    """What leaves the standard needs a reason."""

    code = "reason_missing"
    status = 422
    sentence = msg("离开标准要写明理由。")


class RunIsUnderWay(Refusal):
    """One dry run or migration of a version at a time."""

    code = "run_under_way"
    sentence = msg("这一版已有一次试跑或迁移在进行，请等它结束。")


class VersionIsNotActive(Refusal):
    """Processes move to the version in force only."""

    code = "version_not_active"
    sentence = msg("只能迁移到正在生效的版本。")
