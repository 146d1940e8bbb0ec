"""Stable structures: kept by the canister's surroundings where it has any, so that they outlive it."""

from typing import Any, Generic, Optional, TypeVar

from . import replica

_K = TypeVar("_K")
_V = TypeVar("_V")


class StableBTreeMap(Generic[_K, _V]):
    """A map in ascending order of its keys."""

    def __init__(self, memory_id: int, max_key_size: int, max_value_size: int):
        self.memory_id = memory_id
        kept = {} if replica.current is None else replica.current.structures
        self._entries: dict[Any, Any] = kept.setdefault(memory_id, {})

    def contains_key(self, key: _K) -> bool:
        """Whether the key has a value."""
        return key in self._entries

    def get(self, key: _K) -> Optional[_V]:
        """The key's value, or None."""
        return self._entries.get(key)

    def insert(self, key: _K, value: _V) -> Optional[_V]:
        """Gives the key a value and returns the one it had."""
        before = self._entries.get(key)
        self._entries[key] = value
        return before

    def remove(self, key: _K) -> Optional[_V]:
        """Removes the key and returns the value it had."""
        return self._entries.pop(key, None)

    def is_empty(self) -> bool:
        """Whether there is no key."""
        return not self._entries

    def len(self) -> int:
        """The number of keys."""
        return len(self._entries)

    def keys(self) -> list[_K]:
        """The keys, ascending."""
        return sorted(self._entries)

    def values(self) -> list[_V]:
        """The values, in the order of their keys."""
        return [self._entries[key] for key in self.keys()]

    def items(self) -> list[tuple[_K, _V]]:
        """Keys with their values, ascending by key."""
        return [(key, self._entries[key]) for key in self.keys()]
