"""Triangles: two parties who each share one thing with a hand already seen, and another thing with one another.

One thing of a weak kind joins nobody: somebody lives where a persona once had parcels sent, somebody names the same
referee. Each is a coincidence of its own. That the two whom such coincidences lead to the hand also have something in
common which the hand has not, is a third one, that neither of the others makes likelier. Among many people such chains of
two are common and closed ones rare, so the three sides are added up and weighed as all that two people share would be.
"""

#: Pieces of the query of `ties`, which brings `apart` (edges between groups) and `bar` (groups of two and more).
#: `side` is each shared value that would join somebody to a hand seen if it needed no second kind, from both of its ends;
#: `triangle` the two parties and the hand. Parties are people or groups that are no such hand themselves, so that nobody
#: joins two hands. The three values differ, are of two families at least, as a home or a résumé handed on explains all
#: of one family, and one at most is of a kind that is stolen: neither who was robbed of two things nor a couple who were
#: robbed of one each is drawn in.
TRIANGLES = """side AS (
  SELECT p AS here, q AS there, vid, family, kind IN ({stolen}) AS stolen, k, weight FROM apart WHERE weight >= {many}
  UNION ALL
  SELECT q, p, vid, family, kind IN ({stolen}), k, weight FROM apart WHERE weight >= {many}),
hand AS (SELECT grp, size FROM bar WHERE seen),
triangle AS (
  SELECT DISTINCT hand.grp AS hand, one.there AS one, other.there AS other
  FROM hand JOIN side one ON one.here = hand.grp JOIN side third ON third.here = one.there
  JOIN side other ON other.here = hand.grp AND other.there = third.there
  WHERE one.there < other.there AND one.there NOT IN (SELECT grp FROM hand) AND other.there NOT IN (SELECT grp FROM hand)
    AND one.vid <> other.vid AND third.vid NOT IN (one.vid, other.vid) AND third.k <= {public} * hand.size
    AND NOT (one.family = other.family AND other.family = third.family)
    AND one.stolen::TINYINT + other.stolen::TINYINT + third.stolen::TINYINT <= 1
    AND one.weight + other.weight + third.weight >= {alone}),
closed AS (
  SELECT one AS x, other AS y FROM triangle
  UNION SELECT least(hand, one), greatest(hand, one) FROM triangle
  UNION SELECT least(hand, other), greatest(hand, other) FROM triangle)"""
