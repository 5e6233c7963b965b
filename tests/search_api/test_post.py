"""Mail out: what the server takes is sent once, what it refuses is told, what nobody can tell is not sent again."""

from __future__ import annotations

import socket
from email.message import EmailMessage

import pytest

from indexer.errors import PostError
from tests.search_api.scripted_post import text


def letter(said="Có gì mới.\n.dòng bắt đầu bằng chấm\n"):
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "can-cu@xa.gov.vn", "lan@xa.gov.vn", "Ba đoạn mới"
    made.set_content(said, cte="quoted-printable")
    return made


def test_a_mail_arrives_word_for_word_under_the_right_names(script):
    script.office().send(letter())
    assert script.envelopes == [("can-cu@xa.gov.vn", "lan@xa.gov.vn")]
    (mail,) = script.mails
    assert (mail["Subject"], text(mail)) == ("Ba đoạn mới", "Có gì mới.\n.dòng bắt đầu bằng chấm\n")
    assert script.verbs[-1] == "QUIT"


@pytest.mark.parametrize("verb", ["MAIL", "RCPT", "DATA"])
def test_a_mail_refused_is_told_with_the_server_s_words(script, verb):
    script.refuse[verb] = "550 no such mailbox"
    with pytest.raises(PostError, match="no such mailbox"):
        script.office().send(letter())
    assert script.mails == []


def test_a_line_that_breaks_before_the_mail_was_sent_is_a_failure(script):
    script.hang_up = "before DATA"
    with pytest.raises(PostError):
        script.office().send(letter())


def test_a_line_that_breaks_after_the_mail_was_sent_counts_as_sent(script):
    script.hang_up = "after DATA"
    script.office().send(letter())
    assert len(script.mails) == 1


def test_a_server_that_cannot_be_reached_is_named(script):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(PostError, match=f"127.0.0.1:{port}"):
        script.office(port=port).send(letter())


def test_nothing_is_sent_in_the_open_where_encryption_was_asked_for(script):
    with pytest.raises(PostError):
        script.office(security="starttls", user="x", password="y").send(letter())  # noqa: S106 - of no one
    assert {"MAIL", "AUTH"}.isdisjoint(script.verbs)
