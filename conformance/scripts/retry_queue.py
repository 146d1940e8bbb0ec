"""Jobs that fail a few times before they succeed, or for good."""


class Temporary(Exception):
    pass


class GaveUp(RuntimeError):
    def __init__(self, job: str, tries: int):
        super().__init__(job, tries)
        self.job = job
        self.tries = tries


attempts: dict[str, int] = {}
log: list[str] = []


def run(job: str, failures: int) -> str:
    attempts[job] = attempts.get(job, 0) + 1
    if attempts[job] <= failures:
        raise Temporary(f"{job} failed, try {attempts[job]}")
    if failures < 0:
        raise LookupError(job)
    return job.upper()


def retry(job: str, failures: int, limit: int = 3) -> str:
    last = "nothing"
    for attempt in range(limit):
        try:
            return run(job, failures)
        except Temporary as e:
            last = str(e)
        finally:
            log.append(f"{job}{attempt}")
    try:
        raise GaveUp(job, limit)
    finally:
        log.append(f"last: {last}")


results: list[str] = []
for job, failures in [("a", 0), ("b", 2), ("c", 9), ("d", -1)]:
    try:
        results.append(retry(job, failures))
    except GaveUp as e:
        results.append(f"{e.job} after {e.tries}")
        print(e, repr(e), e.args)
    except (LookupError, ArithmeticError) as e:
        results.append(type(e).__name__)
print(results)
print(log)
