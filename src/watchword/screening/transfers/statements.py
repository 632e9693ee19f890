"""What is asked of the database of transfers, in SQL. Times are microseconds since 1970, amounts texts, exact."""

#: Senders times recipients of one Bitcoin transaction beyond which it says nothing of who paid whom: mixers and
#: exchanges' batches. Our own choice.
MANY_PAIRS = 2500

TABLES = """
CREATE TABLE seen (file INTEGER, moment BIGINT, hash VARCHAR, sender VARCHAR, recipient VARCHAR, asset VARCHAR,
                   amount VARCHAR);
CREATE TABLE output (file INTEGER, hash VARCHAR, index BIGINT, wallet VARCHAR, value BIGINT, asset VARCHAR,
                     moment BIGINT, spent_by VARCHAR);
CREATE TABLE spelt (wallet VARCHAR, address VARCHAR);
"""

_SAME = "hash, sender, recipient, asset, amount, CASE WHEN hash = '' THEN moment END"

#: Rows of each file that say what another row says, the earliest file being the one that counts.
REPEATED = f"""
WITH once AS (SELECT min(file) AS file FROM seen GROUP BY {_SAME}
              UNION ALL SELECT min(file) FROM output GROUP BY hash, index),
     row AS (SELECT file FROM seen UNION ALL SELECT file FROM output),
     kept AS (SELECT file, count(*) AS kept FROM once GROUP BY file)
SELECT file, count(*) - coalesce(any_value(kept), 0) FROM row LEFT JOIN kept USING (file) GROUP BY file
"""

_PIECES = """
WITH piece AS (SELECT hash, index, min(wallet) AS wallet, max(value) AS value, min(asset) AS asset,
                      min(moment) AS moment, max(spent_by) AS spent_by
               FROM output GROUP BY hash, index),
     paid AS (SELECT hash, wallet, sum(value) AS value, min(asset) AS asset, min(moment) AS moment
              FROM piece GROUP BY hash, wallet),
     spent AS (SELECT spent_by AS hash, wallet, sum(value) AS value
               FROM piece WHERE spent_by <> '' GROUP BY spent_by, wallet),
     paying AS (SELECT hash, count(*) AS recipients, sum(value) AS value FROM paid GROUP BY hash),
     spending AS (SELECT hash, count(*) AS senders, sum(value) AS value FROM spent GROUP BY hash)
"""

LEFT_OUT = f"""
{_PIECES}
SELECT count(*) FILTER (senders IS NULL), count(*) FILTER (senders * recipients > {MANY_PAIRS})
FROM paying LEFT JOIN spending USING (hash)
"""

#: Each output comes from all inputs by their share. Outputs to a wallet among the inputs are change. Where the
#: inputs at hand are less than the outputs, the rest came from inputs that are not at hand.
_FROM_OUTPUTS = f"""
{_PIECES}
, amount AS (SELECT paid.hash, paid.moment, spent.wallet AS sender, paid.wallet AS recipient, paid.asset,
                    (paid.value::HUGEINT * spent.value::HUGEINT)
                    // greatest(spending.value, paying.value)::HUGEINT AS value
             FROM paid JOIN spent USING (hash) JOIN paying USING (hash) JOIN spending USING (hash)
             WHERE senders * recipients <= {MANY_PAIRS}
               AND NOT EXISTS (SELECT 1 FROM spent AS own WHERE own.hash = paid.hash AND own.wallet = paid.wallet))
SELECT moment, hash, sender, recipient, asset,
       rtrim(rtrim(concat(value // 100000000, '.', lpad((value % 100000000)::VARCHAR, 8, '0')), '0'), '.') AS amount
FROM amount WHERE value > 0
"""

SETTLE = f"""
INSERT INTO seen SELECT -1, * FROM ({_FROM_OUTPUTS});
CREATE TABLE transfer AS
    SELECT row_number() OVER (ORDER BY moment, hash, sender, recipient, asset, amount) AS place, *
    FROM (SELECT min(moment) AS moment, hash, sender, recipient, asset, amount FROM seen GROUP BY {_SAME});
DROP TABLE seen;
DROP TABLE output;
CREATE TABLE party AS
    SELECT wallet, count(*) AS parties, sum(came) AS senders
    FROM (SELECT wallet, other, max(came) AS came
          FROM (SELECT sender AS wallet, recipient AS other, 0 AS came FROM transfer
                UNION ALL SELECT recipient, sender, 1 FROM transfer)
          GROUP BY wallet, other)
    GROUP BY wallet;
CREATE TABLE spelling AS SELECT wallet, min(address) AS address FROM spelt GROUP BY wallet;
DROP TABLE spelt;
"""

_TRANSFER = "moment, hash, sender, recipient, asset, amount"

PARTIES = "SELECT wallet, parties, senders FROM party SEMI JOIN asked USING (wallet)"

PAID_BY = "SELECT DISTINCT recipient FROM transfer WHERE sender IN (SELECT wallet FROM asked)"

SENT = f"""
SELECT {_TRANSFER} FROM transfer WHERE sender IN (SELECT wallet FROM asked) ORDER BY sender, place
"""

TOUCHING = f"""
SELECT wallet, {_TRANSFER}
FROM (SELECT recipient AS wallet, 0 AS went, * FROM transfer UNION ALL SELECT sender, 1, * FROM transfer)
WHERE wallet IN (SELECT wallet FROM asked) ORDER BY wallet, asset, moment, went, place
"""

ONWARD = f"""
WITH step AS (SELECT start, recipient, min(place) AS place
              FROM transfer JOIN asked ON sender = wallet AND moment >= arrival GROUP BY start, recipient)
SELECT start, {_TRANSFER} FROM step JOIN transfer USING (place, recipient) ORDER BY start, place
"""
