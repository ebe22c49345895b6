"""Pictures drawn from a case: the family as a genogram, the child's life as a line.

Both come as SVG and as PNG, with what they show in sentences.
"""

from cpraudit.drawing.genogram import genogram
from cpraudit.drawing.life_line import life_line
from cpraudit.drawing.model import LANDSCAPE_MM, PORTRAIT_MM, Drawing
from cpraudit.drawing.people import Shown, as_given

__all__ = ["LANDSCAPE_MM", "PORTRAIT_MM", "Drawing", "Shown", "as_given", "genogram", "life_line"]
