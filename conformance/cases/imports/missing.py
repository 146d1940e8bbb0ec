"""Names that a module does not have."""

import order


def case_attribute_of_a_module() -> int:
    return order.nothing  # type: ignore


def case_import_inside_a_function() -> int:
    from middle import twice

    return twice(4)


def case_missing_module_inside_a_function() -> int:
    import no_such_module_anywhere  # type: ignore

    return no_such_module_anywhere.n


def case_renamed_inside_a_function() -> int:
    from middle import twice as doubled

    return doubled(1)
