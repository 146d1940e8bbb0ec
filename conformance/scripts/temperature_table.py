"""A table of temperatures."""


def fahrenheit(celsius: float) -> float:
    return celsius * 9 / 5 + 32


def comment(celsius: float) -> str:
    return "ice" if celsius <= 0 else "steam" if celsius >= 100 else "water"


print(f"{'°C':>8} {'°F':>8} state")
for tenths in range(-200, 1201, 175):
    celsius = tenths / 10
    print(f"{celsius:8.1f} {fahrenheit(celsius):8.2f} {comment(celsius)}")
print(fahrenheit(-40), fahrenheit(37), fahrenheit(1e300))
