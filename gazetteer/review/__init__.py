"""The names in reports that a person should look at: nobody knows them, or they may mean two."""

from gazetteer.review.question import Question, Telling
from gazetteer.review.queue import Queue

__all__ = ["Question", "Queue", "Telling"]
