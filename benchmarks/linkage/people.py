"""A seeded world of applicants with operators' personas among them."""

from benchmarks.linkage.honest import addresses, innocent_sharing
from benchmarks.linkage.operators import personas
from benchmarks.linkage.world import World, empty

#: Personas of operators among all applicants.
OPERATED = 0.02


def made(people: int, seed: int) -> World:
    """So many applicants; equal seeds give equal worlds."""
    world = empty(people, seed)
    order = world.random.permutation(people)
    operated = int(people * OPERATED)
    addresses(world)
    innocent_sharing(world, order[operated:])
    personas(world, order[:operated], order[operated:])
    return world
