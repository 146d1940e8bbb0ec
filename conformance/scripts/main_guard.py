"""Code after the guard runs too, and functions see globals set late."""

order: list[str] = []


def report() -> None:
    order.append("report")
    print(prefix + ",".join(order), __name__)


order.append("top")

if __name__ == "__main__":
    prefix = "order: "
    report()
else:
    prefix = "imported: "

order.append("end")
report()
del order
report()
