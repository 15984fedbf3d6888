"""What the tests share: the program under test, and the texts beside them."""
import os

import pytest


@pytest.fixture(scope="session")
def maatlat():
    return os.environ["MAATLAT"]
