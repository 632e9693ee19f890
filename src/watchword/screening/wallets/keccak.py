"""Keccak-256 as Ethereum and Monero use it: the hash before NIST changed its padding.

Not hashlib's `sha3_256`, which ends a message with other bits. Written from "The Keccak reference", version 3.0
(Bertoni, Daemen, Peeters, Van Assche, 2011), whose names of the five steps are kept.
"""

_LANES = 25
_ROUNDS = 24
_WIDTH = 64
_MASK = (1 << _WIDTH) - 1
#: Bytes taken in at once: 1600 bits of state less twice the 256 bits of the hash.
_RATE = 136


def _round_constants() -> tuple[int, ...]:
    """The constants of iota, from the register x^8 + x^6 + x^5 + x^4 + 1 (reference, section 1.2)."""
    constants, register = [], 1
    for _ in range(_ROUNDS):
        constant = 0
        for power in range(7):
            constant |= (register & 1) << ((1 << power) - 1)
            register = (register << 1) ^ (0x171 if register & 0x80 else 0)
        constants.append(constant)
    return tuple(constants)


def _journey() -> tuple[tuple[int, int, int], ...]:
    """Where each lane goes in pi, and how far rho turns it: (from, to, bits), lanes numbered x + 5 y."""
    steps = [(0, 0, 0)]
    x, y = 1, 0
    for step in range(_LANES - 1):
        turned = (y, (2 * x + 3 * y) % 5)
        steps.append((x + 5 * y, turned[0] + 5 * turned[1], (step + 1) * (step + 2) // 2 % _WIDTH))
        x, y = turned
    return tuple(steps)


_CONSTANTS = _round_constants()
_JOURNEY = _journey()


def keccak_256(message: bytes, padding: int = 0x01) -> bytes:
    """The hash, 32 bytes. With padding 0x06 it is SHA3-256 (FIPS 202), by which tests can check it."""
    fill = _RATE - len(message) % _RATE
    padded = bytearray(message + bytes([padding]) + bytes(fill - 1))
    padded[-1] |= 0x80
    state = [0] * _LANES
    for start in range(0, len(padded), _RATE):
        block = padded[start : start + _RATE]
        for lane in range(_RATE // 8):
            state[lane] ^= int.from_bytes(block[8 * lane : 8 * lane + 8], "little")
        state = _permuted(state)
    return b"".join(lane.to_bytes(8, "little") for lane in state[:4])


def _permuted(state: list[int]) -> list[int]:
    """The permutation Keccak-f[1600]: theta, rho, pi, chi and iota, 24 times."""
    for constant in _CONSTANTS:
        columns = [state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20] for x in range(5)]
        theta = [columns[x - 1] ^ _turned(columns[(x + 1) % 5], 1) for x in range(5)]
        moved = [0] * _LANES
        for start, end, bits in _JOURNEY:
            moved[end] = _turned(state[start] ^ theta[start % 5], bits)
        state = [
            moved[x + y] ^ (~moved[(x + 1) % 5 + y] & _MASK & moved[(x + 2) % 5 + y])
            for y in range(0, _LANES, 5)
            for x in range(5)
        ]
        state[0] ^= constant
    return state


def _turned(lane: int, bits: int) -> int:
    """A lane of 64 bits, rotated to the left."""
    return ((lane << bits) | (lane >> (_WIDTH - bits))) & _MASK
