"""A check as JUnit XML: one suite for each report, one case for each note and for each fact that does not hold."""

from __future__ import annotations

from io import BytesIO

from junitparser import Error, Failure, JUnitXml, Skipped, TestCase, TestSuite

from consulted.gate.matter import matters
from consulted.gate.result import Result
from consulted.gate.ruling import Placed
from consulted.reports.clean import clean


def write(result: Result) -> str:
    """Return *result* as JUnit XML. What could not be checked is skipped, what nobody looked at an error."""
    placed = {(each.matter.document, each.matter.fact, each.matter.labels): each for each in result.ruling.placed}
    unseen = {(each.document, each.label): each for each in result.ruling.unseen}
    whole = JUnitXml("consulted")
    for report in result.reports:
        suite = TestSuite(report["document"]["id"])
        for matter in matters(report):
            key = (matter.document, matter.fact, matter.labels)
            if matter.fact is not None and key not in placed:
                continue
            case = TestCase(clean(matter.name), classname=matter.document, time=0)
            missed = None if matter.fact is not None else unseen.get((matter.document, matter.labels[0]))
            if key in placed:
                case.result = [_result(placed[key])]
            elif missed is not None:
                case.result = [Error(clean(missed.why)) if missed.passed_over else Skipped(clean(missed.why))]
            suite.add_testcase(case)
        whole.add_testsuite(suite)
    written = BytesIO()
    whole.write(written, pretty=True)
    return written.getvalue().decode("utf-8")


def _result(each: Placed) -> Failure | Skipped:
    said = clean(f"{each.matter.status.value}: {each.matter.why}")
    if each.fails:
        lapsed = f" The waiver has run out: {each.waiver}" if each.waiver is not None else ""
        return Failure(said + clean(lapsed), type_=each.matter.status.value)
    why = f"waived: {each.waiver}" if each.waiver is not None else each.place.value
    return Skipped(clean(f"{why}; {said}"))
