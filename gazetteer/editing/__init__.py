"""Look first, then write: edits of a place book that leave every other byte as it was."""

from __future__ import annotations

from gazetteer.editing import actions, rules
from gazetteer.editing.apply import apply, apply_together, plan_undo
from gazetteer.editing.change import Change
from gazetteer.editing.edits import Add, Drop, Edit, New, Remove, Set, Swap, Unset
from gazetteer.editing.journal import Journal, Record
from gazetteer.editing.merging import merge
from gazetteer.editing.plan import entry_text, plan
from gazetteer.editing.splices import Stale

__all__ = [
    "Add", "Change", "Drop", "Edit", "Journal", "New", "Record", "Remove", "Set", "Stale", "Swap",
    "Unset",
    "actions", "apply", "apply_together", "entry_text", "merge", "plan", "plan_undo", "rules",
]  # fmt: skip
