"""Stable structures: kept by the canister's surroundings where it has any, so that they outlive it."""

import bisect
from typing import Any, Generic, Optional, TypeVar

from . import replica, stored

_K = TypeVar("_K")
_V = TypeVar("_V")


class _Part:
    """Keys or values: their Candid type, and the most bytes of one."""

    def __init__(self, what: str, ty: Optional[stored.Candid], most: Optional[int]):
        self.what, self.ty, self.most = what, ty or stored.Candid(), most
        self.header: Optional[int] = None

    def convert(self, value: Any) -> Any:
        return self.ty.convert(value)

    def check(self, value: Any) -> None:
        """Raises where the value is larger than declared."""
        if self.most is None:
            return
        if self.header is None:
            self.header = stored.header_size(self.ty)
        size = self.header + self.ty.size(value)
        if size > self.most:
            raise ValueError(f"{self.what} is too large. Expected <= {self.most} bytes, found {size} bytes")

    def kept(self, value: Any) -> Any:
        """The value as it is kept."""
        value = self.convert(value)
        self.check(value)
        return value

    def key(self, value: Any) -> Any:
        return self.ty.key(value)

    def new(self, value: Any) -> Any:
        """A new object for each that asks, in all its parts."""
        return self.ty.convert(value)


def _index(value: Any) -> int:
    return stored.Integer("nat64").convert(value)


# What structures hold where there is no canister.
_ELSEWHERE: dict[int, Any] = {}


class _Structure:
    """A structure; what it holds is in the surroundings, by the id of its memory."""

    _types: Optional[list[stored.Candid]] = None

    def __class_getitem__(cls, params: Any) -> Any:
        types = stored.types_of_call(cls.__name__, 2)
        return type(cls.__name__, (cls,), {"_types": types})

    def _part(self, at: int, what: str, most: Optional[int]) -> _Part:
        return _Part(what, self._types[at] if self._types else None, most)

    @staticmethod
    def _kept(memory_id: int, fresh: Any) -> Any:
        kept = _ELSEWHERE if replica.current is None else replica.current.structures
        return kept.setdefault(memory_id, fresh)


class _Sorted:
    """Entries in the order of their keys."""

    def __init__(self) -> None:
        self.order: list[Any] = []
        self.entries: list[Any] = []

    def find(self, key: Any) -> Optional[int]:
        at = bisect.bisect_left(self.order, key)
        return at if at < len(self.order) and self.order[at] == key else None

    def put(self, key: Any, entry: Any) -> Any:
        at = self.find(key)
        if at is not None:
            before, self.entries[at] = self.entries[at], entry
            return before
        at = bisect.bisect_left(self.order, key)
        self.order.insert(at, key)
        self.entries.insert(at, entry)
        return None

    def take(self, key: Any) -> Any:
        at = self.find(key)
        if at is None:
            return None
        del self.order[at]
        return self.entries.pop(at)


class _Ordered(_Structure):
    """A structure whose keys are in ascending order."""

    memory_id: int
    _keys: _Part

    @property
    def _entries(self) -> _Sorted:
        return self._kept(self.memory_id, _Sorted())

    def _ordered(self, key: Any) -> Any:
        return self._keys.key(self._keys.convert(key))

    def is_empty(self) -> bool:
        """Whether there is no key."""
        return not self._entries.entries

    def len(self) -> int:
        """The number of keys."""
        return len(self._entries.entries)


class StableBTreeMap(_Ordered, Generic[_K, _V]):
    """A map in ascending order of its keys."""

    def __init__(
        self, memory_id: int, max_key_size: Optional[int] = None, max_value_size: Optional[int] = None
    ):
        self.memory_id = memory_id
        self._keys = self._part(0, "Key", max_key_size)
        self._values = self._part(1, "Value", max_value_size)

    def _found(self, entry: Any) -> Any:
        return None if entry is None else self._values.new(entry[1])

    def contains_key(self, key: _K) -> bool:
        """Whether the key has a value."""
        return self._entries.find(self._ordered(key)) is not None

    def get(self, key: _K) -> Optional[_V]:
        """The key's value, or None."""
        at = self._entries.find(self._ordered(key))
        return None if at is None else self._found(self._entries.entries[at])

    def insert(self, key: _K, value: _V) -> Optional[_V]:
        """Gives the key a value and returns the one it had."""
        kept = (self._keys.convert(key), self._values.convert(value))
        self._keys.check(kept[0])
        self._values.check(kept[1])
        return self._found(self._entries.put(self._keys.key(kept[0]), kept))

    def remove(self, key: _K) -> Optional[_V]:
        """Removes the key and returns the value it had."""
        return self._found(self._entries.take(self._ordered(key)))

    def keys(self) -> list[_K]:
        """The keys, ascending."""
        return [self._keys.new(key) for key, _ in self._entries.entries]

    def values(self) -> list[_V]:
        """The values, in the order of their keys."""
        return [self._values.new(value) for _, value in self._entries.entries]

    def items(self) -> list[tuple[_K, _V]]:
        """Keys with their values, ascending by key."""
        return list(zip(self.keys(), self.values()))


class StableBTreeSet(_Ordered, Generic[_K]):
    """A set in ascending order."""

    def __init__(self, memory_id: int = 0, max_key_size: Optional[int] = None):
        self.memory_id = memory_id
        self._keys = self._part(0, "Key", max_key_size)

    def insert(self, key: _K) -> bool:
        """Whether the key is new."""
        kept = self._keys.kept(key)
        return self._entries.put(self._keys.key(kept), (kept,)) is None

    def remove(self, key: _K) -> bool:
        """Whether the key was there."""
        return self._entries.take(self._ordered(key)) is not None

    def contains(self, key: _K) -> bool:
        """Whether the key is there."""
        return self._entries.find(self._ordered(key)) is not None

    def items(self) -> list[_K]:
        """The keys, ascending."""
        return [self._keys.new(key) for key, in self._entries.entries]


class _Listed(_Structure):
    """A structure that holds values in a list."""

    memory_id: int
    _values: _Part

    @property
    def _items(self) -> list[Any]:
        return self._kept(self.memory_id, [])

    def _at(self, index: int) -> Any:
        index = _index(index)
        return self._values.new(self._items[index]) if index < len(self._items) else None

    def len(self) -> int:
        """The number of values."""
        return len(self._items)

    def is_empty(self) -> bool:
        """Whether there is no value."""
        return not self._items


class StableVec(_Listed, Generic[_V]):
    """A vector."""

    def __init__(self, memory_id: int = 0, max_value_size: Optional[int] = None):
        self.memory_id = memory_id
        self._values = self._part(0, "Value", max_value_size)

    def get(self, index: int) -> Optional[_V]:
        """The item at the position, or None."""
        return self._at(index)

    def push(self, value: _V) -> None:
        """Adds an item at the end."""
        self._items.append(self._values.kept(value))

    def pop(self) -> Optional[_V]:
        """Removes the last item."""
        return self._values.new(self._items.pop()) if self._items else None

    def set(self, index: int, value: _V) -> None:
        """Replaces the item at the position."""
        index, kept = _index(index), self._values.kept(value)
        if index >= len(self._items):
            raise IndexError("StableVec index out of range")
        self._items[index] = kept


class StableLog(_Listed, Generic[_V]):
    """A log."""

    def __init__(
        self, memory_id_index: int = 0, memory_id_data: int = 1, max_value_size: Optional[int] = None
    ):
        self.memory_id = memory_id_index
        self._values = self._part(0, "Value", max_value_size)

    def append(self, value: _V) -> int:
        """Adds a value and returns its index."""
        self._items.append(self._values.kept(value))
        return len(self._items) - 1

    def get(self, index: int) -> Optional[_V]:
        """The value at the index, or None."""
        return self._at(index)


class StableCell(_Structure, Generic[_V]):
    """One value."""

    def __init__(
        self, memory_id: int = 0, default_value: Optional[_V] = None, max_value_size: Optional[int] = None
    ):
        self.memory_id = memory_id
        self._values = self._part(0, "Value", max_value_size)
        self._held = self._kept(memory_id, [self._values.kept(default_value)])

    def get(self) -> _V:
        """The value."""
        return self._values.new(self._held[0])

    def set(self, value: _V) -> None:
        """Replaces the value."""
        self._held[0] = self._values.kept(value)


class StableMinHeap(_Listed, Generic[_V]):
    """A heap."""

    def __init__(self, memory_id: int = 0, max_value_size: Optional[int] = None):
        self.memory_id = memory_id
        self._values = self._part(0, "Value", max_value_size)

    def push(self, value: _V) -> None:
        """Adds a value."""
        kept = self._values.kept(value)
        bisect.insort(self._items, kept, key=self._values.key)

    def pop(self) -> Optional[_V]:
        """Removes a least value."""
        return self._values.new(self._items.pop(0)) if self._items else None

    def peek(self) -> Optional[_V]:
        """A least value."""
        return self._values.new(self._items[0]) if self._items else None
