"""Kinds of street and directions in one spelling: common ones of USPS Publication 28, and a few others."""

_ROWS = """
aly alley|ave avenue av aven avn|blvd boulevard boul bd bvd|br branch|brg bridge|brk brook|byp bypass
cswy causeway|ctr center centre cntr|cir circle circ|clb club|cor corner|ct court crt|cts courts|cv cove
crk creek|cres crescent|xing crossing|dr drive drv|ests estates|est estate|expy expressway|ext extension
fld field|flds fields|frst forest|fwy freeway|gdns gardens|gdn garden|gtwy gateway|gln glen|grn green
grv grove|hbr harbor harbour|hts heights ht|hwy highway|hl hill|hls hills|holw hollow|is island
jct junction|knl knoll|lk lake|lks lakes|lndg landing|ln lane|mnr manor|mdw meadow|mdws meadows|mt mount
mtn mountain|orch orchard|pkwy parkway pky pkway|pl place|plz plaza|pt point|prt port|rdg ridge|riv river
rd road|rte route|shr shore|spg spring|spgs springs|sq square|st street str saint strt|sta station
smt summit|ter terrace terr|trce trace|trl trail|tpke turnpike|vly valley|vw view|vlg village|vis vista
wlk walk|way wy|n north nth|s south sth|e east|w west|ne northeast|nw northwest|se southeast|sw southwest
avenida avda avd|calle c cl|platz pltz|rue r
"""

#: Every known spelling to the first of its row.
STREET_WORDS = {
    word: row.split()[0]
    for line in _ROWS.strip().splitlines()
    for row in line.split("|")
    for word in row.split()
}
