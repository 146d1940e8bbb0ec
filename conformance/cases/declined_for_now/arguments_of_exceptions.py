"""What only the type of an exception's argument tells, which is not kept."""


def refuse(reason: str) -> None:
    raise ValueError(reason, 5)


def case_class_of_an_argument() -> list[bool]:
    try:
        refuse("a")
    except ValueError as error:
        return [isinstance(error.args[0], str), isinstance(error.args[1], str)]
    return []


def case_class_of_an_argument_in_a_test() -> str:
    try:
        refuse("a")
    except ValueError as error:
        if isinstance(error.args[0], str):
            return "text " + error.args[0]
        return "other"
    return ""


def case_class_of_each_argument() -> list[str]:
    found: list[str] = []
    try:
        refuse("a")
    except ValueError as error:
        for argument in error.args:
            if isinstance(argument, (int, float)):
                found.append("number")
            else:
                found.append("other")
    return found


def case_all_arguments_compared() -> list[bool]:
    try:
        refuse("a")
    except ValueError as error:
        return [error.args == ("a", 5), error.args != (), "a" in error.args]
    return []


def case_arithmetic_with_an_argument() -> int:
    try:
        refuse("a")
    except ValueError as error:
        return error.args[1] + 1
    return 0


def case_arguments_passed_on() -> str:
    try:
        try:
            refuse("a")
        except ValueError as error:
            raise KeyError(*error.args) from error
    except KeyError as error:
        return repr(error)


numbers = [1]


def refuse_numbers() -> None:
    raise ValueError(numbers, 5)


def case_identity_of_an_argument() -> list[bool]:
    try:
        refuse_numbers()
    except ValueError as error:
        return [error.args[0] is numbers, error.args[0] is not numbers]
    return []


def case_an_argument_beside_a_list() -> list[bool]:
    try:
        refuse_numbers()
    except ValueError as error:
        return [error.args[0] == [1], error.args[0] != [1]]
    return []


def case_an_argument_in_a_tuple() -> list[bool]:
    try:
        refuse_numbers()
    except ValueError as error:
        return [(error.args[1], 1) == (5, 1)]
    return []


def case_an_argument_looked_for() -> list[bool]:
    try:
        refuse_numbers()
    except ValueError as error:
        return [error.args[1] in [5, 6], error.args[1] in {5: 6}, 5 in list(error.args)]
    return []
