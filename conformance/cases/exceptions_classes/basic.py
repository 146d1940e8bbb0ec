"""Classes of exceptions with attributes, hierarchies and methods."""


class Plain(Exception):
    pass


class Documented(ValueError):
    """Says what went wrong."""


class InsufficientFunds(Exception):
    """Raised when an account holds too little."""

    def __init__(self, needed: int, have: int):
        super().__init__(f"need {needed}, have {have}")
        self.needed = needed
        self.have = have

    def shortfall(self) -> int:
        return self.needed - self.have


class WithoutSuper(Exception):
    def __init__(self, code: int, text: str):
        self.code = code
        self.text = text


class BankError(Exception):
    severity = 1

    def __init__(self, message: str, account: str = "none"):
        super().__init__(message)
        self.account = account

    def describe(self) -> str:
        return f"{self.account}: {self}"


class Frozen(BankError):
    severity = 5

    def describe(self) -> str:
        return "frozen " + super().describe()


class Closed(BankError):
    def __init__(self, account: str):
        super().__init__("closed", account)
        self.days = 30


class Deep(Closed):
    severity = 9


class Shown(Exception):
    def __init__(self, code: int):
        super().__init__(code)
        self.code = code

    def __str__(self) -> str:
        return f"code {self.code}"


class ShownDeeper(Shown):
    def __str__(self) -> str:
        return "deeper " + super().__str__()


class ShownPlain(KeyError):
    def __str__(self) -> str:
        return "<" + super().__str__() + ">"


def withdraw(balance: int, amount: int) -> int:
    if amount > balance:
        raise InsufficientFunds(amount, balance)
    return balance - amount


def case_plain() -> list[str]:
    out: list[str] = []
    for n in range(3):
        try:
            if n == 0:
                raise Plain
            if n == 1:
                raise Plain()
            raise Plain("a", 2)
        except Plain as e:
            out.append(repr(e) + str(e) + repr(e.args) + type(e).__name__)
    return out


def case_uncaught_plain() -> None:
    raise Plain("gone")


def case_uncaught_with_attributes() -> int:
    return withdraw(1, 2)


def case_caught_by_its_base() -> str:
    try:
        raise Documented("bad")
    except ValueError as e:
        return type(e).__name__ + ": " + str(e)


def case_attributes() -> tuple[int, int, str, int]:
    try:
        withdraw(10, 25)
    except InsufficientFunds as e:
        return (e.needed, e.have, str(e), e.shortfall())
    return (0, 0, "", 0)


def case_attributes_fit_their_ints() -> int:
    try:
        withdraw(10, 2 ** 70)
    except InsufficientFunds as e:
        return e.shortfall()
    return 0


def case_args_of_the_constructor() -> list[str]:
    out: list[str] = []
    try:
        raise WithoutSuper(3, "three")
    except WithoutSuper as e:
        out.append(repr(e))
        out.append(str(e))
        out.append(repr(e.args))
        out.append(e.text * e.code)
    return out


def case_args_of_super() -> list[str]:
    try:
        withdraw(0, 1)
    except InsufficientFunds as e:
        return [repr(e), repr(e.args)]
    return []


def case_keyword_arguments_of_the_constructor() -> list[str]:
    try:
        raise WithoutSuper(text="t", code=1)
    except WithoutSuper as e:
        return [repr(e), repr(e.args), e.text]


def case_default_of_the_constructor() -> str:
    try:
        raise BankError("lost")
    except BankError as e:
        return e.describe()


def case_hierarchy() -> list[str]:
    out: list[str] = []
    for n in range(4):
        try:
            if n == 0:
                raise BankError("base", "a")
            if n == 1:
                raise Frozen("cold", "b")
            if n == 2:
                raise Closed("c")
            raise Deep("d")
        except Frozen as e:
            out.append("F " + e.describe())
        except BankError as e:
            out.append(e.describe() + " " + str(e.severity))
    return out


def case_dispatch_through_the_base() -> list[str]:
    out: list[str] = []
    errors: list[BankError] = [BankError("x", "a"), Frozen("y", "b"), Closed("c"), Deep("d")]
    for error in errors:
        out.append(error.describe())
        out.append(str(error.severity))
    return out


def case_class_attribute_of_the_class() -> list[int]:
    return [BankError.severity, Frozen.severity, Closed.severity, Deep.severity]


def case_isinstance() -> list[bool]:
    error: BankError = Deep("d")
    return [
        isinstance(error, Closed),
        isinstance(error, Frozen),
        isinstance(error, (Frozen, Deep)),
        isinstance(error, Exception),
    ]


def case_narrowed_by_isinstance() -> int:
    error: BankError = Deep("d")
    if isinstance(error, Closed):
        return error.days
    return 0


def case_own_text() -> list[str]:
    out: list[str] = []
    try:
        raise Shown(7)
    except Shown as e:
        out.append(str(e))
        out.append(f"{e}")
        out.append(f"{e!r}")
        out.append(repr(e.args))
    return out


def case_own_text_through_the_base() -> list[str]:
    out: list[str] = []
    for n in range(4):
        try:
            if n == 0:
                raise Shown(1)
            if n == 1:
                raise ShownDeeper(2)
            if n == 2:
                raise ShownPlain("k")
            raise ValueError("v")
        except Exception as e:
            out.append(str(e))
            out.append(f"[{e}]")
    return out


def case_own_text_printed() -> None:
    try:
        raise ShownDeeper(4)
    except Exception as e:
        print("error:", e)


def case_own_text_uncaught() -> None:
    raise ShownDeeper(5)


def case_own_text_of_an_argument() -> str:
    try:
        raise ValueError(Shown(3))
    except ValueError as e:
        return str(e) + repr(e)


def case_changed_attribute() -> list[int]:
    error = InsufficientFunds(5, 1)
    alias = error
    alias.have = 3
    alias.needed += 10
    return [error.have, error.needed, error.shortfall()]


def case_made_and_raised_later() -> str:
    error = BankError("later", "z")
    try:
        raise error
    except BankError as e:
        return e.describe() + str(e is error)


def case_converted() -> list[str]:
    out: list[str] = []
    try:
        try:
            withdraw(0, 5)
        except InsufficientFunds as e:
            raise BankError(f"short by {e.shortfall()}", "q") from e
    except BankError as e:
        out.append(e.describe())
    return out
