"""Fictional drafts for the tests. Before the words that are found stand characters that count differently in each encoding."""

# ë is 2 bytes, € 3, the seedling 4 bytes and 2 units of UTF-16; each is one code point.
WIDE = "Bij coëfficiënt € 40 🌱"
TERM = "c.q."
VERB = "trekt"
BOUND = "gebonden-intrekking"

ARTIKELEN = [
    f"{WIDE} onderhoudt de bewoner de tuin {TERM} het balkon.",
    f"{WIDE} {VERB} het college de tuintoeslag in, indien de bewoner verhuist.",
]


def text(*artikelen, title="Wet tuintoeslag"):
    """A bill as plain text."""
    body = "".join(f"Artikel {number}\n\n{artikel}\n\n" for number, artikel in enumerate(artikelen or ARTIKELEN, 1))
    return f"Regels over een toeslag voor tuinen ({title})\n\nVoorstel van wet\n\n{body}"


def xml(*artikelen):
    """A bill as XML of officiële publicaties."""
    body = "".join(
        f'          <artikel status="goed">\n            <kop><label>Artikel</label> <nr status="officieel">{number}</nr></kop>\n'
        f"            <al>{artikel}</al>\n          </artikel>\n"
        for number, artikel in enumerate(artikelen or ARTIKELEN, 1)
    )
    return f"""<?xml version="1.0" encoding="utf-8"?>
<officiele-publicatie>
  <kamerstuk>
    <stuk>
      <titel>VOORSTEL VAN WET</titel>
      <voorstel-wet>
        <wettekst>
{body}        </wettekst>
      </voorstel-wet>
    </stuk>
  </kamerstuk>
</officiele-publicatie>
"""


FORMS = {"xml": xml, "txt": text}

# A bill and its toelichting, which says nothing of the fine.
FINE = "De bestuurlijke boete bedraagt € 340."
BILL = text(
    "Het college kan een bestuurlijke boete opleggen aan de bewoner die zijn tuin niet onderhoudt.",
    FINE,
)
MEMORANDUM = """MEMORIE VAN TOELICHTING

I. ALGEMEEN DEEL

1. Inleiding

Tuinen houden regen vast. De regering wil daarom dat bewoners hun tuin onderhouden.

II. ARTIKELSGEWIJZE TOELICHTING

Artikel 1

Wie zijn tuin niet onderhoudt, kan een bestuurlijke boete krijgen.

Artikel 2

De hoogte van de boete sluit aan bij die in vergelijkbare wetten.
"""
