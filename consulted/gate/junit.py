"""A check as JUnit XML: one suite for each report, one case for each note and for each fact that does not hold."""

from __future__ import annotations

from io import BytesIO
from itertools import groupby
from operator import attrgetter

from junitparser import Error, Failure, JUnitXml, Skipped, TestCase, TestSuite

from consulted.gate.result import Result
from consulted.gate.ruling import Placed
from consulted.reports.clean import clean


def write(result: Result) -> str:
    """Return *result* as JUnit XML. What could not be checked is skipped, what nobody looked at an error."""
    placed = {id(each.matter): each for each in result.ruling.placed}
    unseen = {(each.document, each.label): each for each in result.ruling.unseen}
    whole = JUnitXml("consulted")
    for document, matters in groupby(result.ruling.matters, key=attrgetter("document")):
        suite = TestSuite(document)
        for matter in matters:
            ruled = placed.get(id(matter))
            if matter.fact is not None and ruled is None:
                continue
            case = TestCase(clean(matter.name), classname=document, time=0)
            missed = None if matter.fact is not None else unseen.get((document, matter.labels[0]))
            if ruled is not None:
                case.result = [_result(ruled)]
            elif missed is not None:
                case.result = [Error(clean(missed.why)) if missed.passed_over else Skipped(clean(missed.why))]
            suite.add_testcase(case)
        whole.add_testsuite(suite)
    written = BytesIO()
    whole.write(written, pretty=True)
    return written.getvalue().decode("utf-8")


def _result(each: Placed) -> Failure | Skipped:
    said = f"{each.matter.status.value}: {each.why}"
    if each.fails:
        return Failure(clean(said), type_=each.matter.status.value)
    why = f"waived: {each.waiver}" if each.waiver is not None else each.place.value
    return Skipped(clean(f"{why}; {said}"))
