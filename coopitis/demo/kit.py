"""What one takes along, and whether it is ready."""

from collections.abc import Mapping

from coopitis.demo.spec import Piece
from coopitis.domain.kit import Material

KIT: Mapping[str, tuple[Piece, ...]] = {
    "breakfast": (
        Piece("Business cards, at least twenty", Material.BUSINESS_CARD, True, "Left pocket, grey jacket"),
        Piece(
            "Lasso cards “What does your shift plan cost?”",
            Material.LASSO_CARD,
            False,
            "Printer, Friday",
        ),
        Piece("One-minute story for this week", Material.OTHER, False),
        Piece("Appointment page", Material.LINK, True, "https://calendar.example/first-talk"),
    ),
    "regulars": (
        Piece("Business cards", Material.BUSINESS_CARD, True, "Glove box"),
        Piece("Flyer on the process check", Material.FLYER, True, "Shelf in the office"),
    ),
    "venture": (Piece("Joint offer, current version", Material.LINK, True, "https://files.example/offer"),),
    "association": (Piece("Case study on crane service", Material.FLYER, False, "Layout is with Nele"),),
    "evenings": (
        Piece("Cards with the checklist code", Material.LASSO_CARD, True, "Boot of the car"),
        Piece("Appointment page", Material.LINK, True, "https://calendar.example/first-talk"),
    ),
    "linkedin": (
        Piece("Checklist for sensor retrofits", Material.LINK, True, "https://files.example/checklist"),
    ),
    "circle": (
        Piece("Business cards on recycled paper", Material.BUSINESS_CARD, False, "Ordered"),
        Piece("Energy figures of the bakery case", Material.OTHER, True, "Slides, page 4"),
    ),
}
"""By the key of the story."""
