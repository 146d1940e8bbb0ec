"""Reads `key = value` lines, collecting every error instead of stopping at the first."""


class ConfigError(ValueError):
    line = 0


class Missing(ConfigError):
    pass


class Invalid(ConfigError):
    def __init__(self, key: str, value: str):
        super().__init__(f"{key}: {value!r} is not valid")
        self.key = key


def number(key: str, value: str) -> int:
    try:
        found = int(value)
        assert found >= 0, f"{key} is negative"
    except ValueError as e:
        raise Invalid(key, value) from e
    return found


def parse(text: str) -> tuple[dict[str, int], list[str]]:
    found: dict[str, int] = {}
    errors: list[str] = []
    for count, line in enumerate(text.split("\n"), 1):
        try:
            key, value = line.split("=")
            key = key.strip()
            if not key:
                raise Missing("no key")
            found[key] = number(key, value.strip())
        except Invalid as e:
            errors.append(f"{count}: {e} ({e.key}, line {e.line})")
        except ConfigError as e:
            errors.append(f"{count}: {type(e).__name__}: {e}")
        except ValueError as e:
            errors.append(f"{count}: {e}")
        except AssertionError as e:
            errors.append(f"{count}: assertion: {e}")
    return found, errors


values, problems = parse("width = 80\nheight = tall\n= 3\nno equals\ndepth = -1\na = b = c\nsize=7")
print(values)
for problem in problems:
    print(problem)
try:
    print(values["depth"])
except KeyError as e:
    print("missing", e, e.args[0])
