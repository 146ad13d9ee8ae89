"""A report of talks, told as agencies tell them; all people in it are invented."""

from datetime import date

import pytest

from articles.suggestions import lexicon

TALKS = """Officials from India and Japan have held two days of talks on coast guards amid rows over fishing.

The video conference held Monday and Tuesday was led by Rear Adm. Vikram Sandhu, deputy director of the Indian Coast Guard's office for cooperation, and Japanese Deputy Vice Minister Haruka Ishida.

Indian Foreign Ministry spokesperson Asha Bhatnagar on Wednesday said the sides spoke openly about accidents at sea.

However, she blamed careless patrols by Japan for the last collision.

"Our fishermen deserve safe waters," Bhatnagar said at a weekly briefing.

In a statement issued in Tokyo, Japanese Foreign Ministry spokesperson Daichi Moriyama said the meeting was a useful step towards fewer accidents.

"Both sides agreed to keep a line open. We will answer every call," he said.

Relations between India and Japan have been strained for years over fishing rights.
"""


@pytest.fixture(autouse=True)
def no_lexicon_of_another_test():
    """Rows rolled back leave their ids to the next test, so that its archive can have the state of another's."""
    lexicon._stock.cache_clear()
    lexicon._build.cache_clear()


@pytest.fixture
def talks(make_article):
    """The report, published on Wednesday 13 October 2021."""
    return make_article(TALKS, title="India and Japan hold talks on coast guards", published=date(2021, 10, 13))
