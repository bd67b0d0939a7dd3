"""What a whole run says at its end, gathered from each process that ran a part of it."""

from dataclasses import dataclass, field

import pytest

from tests import guards

NOT_RUN, LEFT_BEHIND = "not_run", "left_behind"


@dataclass(slots=True)
class WholeRun:
    """The tests that this machine could not run, and the processes that outlived the run."""

    not_run: dict[str, list[str]] = field(default_factory=dict)
    left_behind: list[str] = field(default_factory=list)

    def leave_out(self, program: str, test: str) -> None:
        """Note a test whose program is missing; every part of the run collects all of them."""
        named = self.not_run.setdefault(program, [])
        if test not in named:
            named.append(test)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: object, error: object) -> None:
        """Take over what one part of the run found; a part that crashed says so itself."""
        if error is None:
            found = getattr(node, "workeroutput", {})
            for program, tests in found.get(NOT_RUN, {}).items():
                for test in tests:
                    self.leave_out(program, test)
            self.left_behind += found.get(LEFT_BEHIND, [])

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Fail the whole run for a process that outlived it, its own parts having ended first."""
        alive = guards.child_processes()
        guards.end_processes(alive)
        self.left_behind += alive.values()
        if (told := getattr(session.config, "workeroutput", None)) is not None:
            told |= {NOT_RUN: self.not_run, LEFT_BEHIND: self.left_behind}
        elif self.left_behind:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say by name what this machine could not run, and what was left behind."""
        for program, tests in sorted(self.not_run.items()):
            terminalreporter.write_line(f"not run on this machine, it lacks {program}:")
            for test in tests:
                terminalreporter.write_line(f"  {test}")
        for words in self.left_behind:
            terminalreporter.write_line(f"left behind: {words}", red=True)
