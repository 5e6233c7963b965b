from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from indexer.embedding.fake import FakeEmbedder
from indexer.errors import NotFoundError
from search_api import learning, ranking
from search_api.service import SearchService
from search_api.types import Filters, SearchRequest
from tests.search_api.building import CORPUS, HOA_BINH, NGHI_QUYET, SHARED, SUOI_MO, document, put


class CountingEmbedder(FakeEmbedder):
    """Remembers what it was asked to embed."""

    def __init__(self):
        self.asked = []

    def embed_query(self, text):
        self.asked.append(text)
        return super().embed_query(text)


class WaitingEmbedder(FakeEmbedder):
    """Computes beside its caller; ``waited`` are the texts that were waited for."""

    def __init__(self):
        self.begun, self.waited = [], []

    def begin_query(self, text):
        self.begun.append(text)
        return lambda: self.waited.append(text) or self.embed_query(text)


def search(service, q, **more):
    return service.search(SearchRequest(q, **more))


def texts(result):
    return [hit.passage.text for hit in result.hits]


def test_the_row_that_names_the_lead_comes_first_when_one_asks_who_leads(service):
    for q in ("Ai chủ trì phát triển y học cổ truyền?", "ai chu tri phat trien y hoc co truyen"):
        first = search(service, q).hits[0]
        assert first.passage.cells[2].value == "Phòng Văn hóa - Xã hội"
        assert first.document.id == SUOI_MO.document.id


def test_documents_of_a_place_named_come_first(service):
    for place, expected in (("xã Hòa Bình", HOA_BINH), ("xã Suối Mơ", SUOI_MO)):
        result = search(service, f"tuổi thọ trung bình đến năm 2030 {place}")
        assert result.hits[0].document.id == expected.document.id
        assert "tuổi thọ" in result.hits[0].passage.text


@pytest.mark.parametrize(
    "q", ["truyền thông ở xã Suối Mơ", "nghị quyết 72 về y học cổ truyền", "xã Hòa Bình khám sức khỏe"]
)
def test_a_large_index_asked_twice_for_the_place_named_ranks_as_a_small_one_asked_once(store, monkeypatch, q):
    once = search(SearchService(store, FakeEmbedder()), q, limit=100)
    monkeypatch.setattr(ranking, "SMALL", 0)
    twice = search(SearchService(store, FakeEmbedder()), q, limit=100)
    assert [(hit.passage.id, hit.score) for hit in once.hits] == [(hit.passage.id, hit.score) for hit in twice.hits]


def test_a_request_is_read_at_once_and_waits_for_the_model_only_when_its_list_is_looked_at(store):
    embedder = WaitingEmbedder()
    looked = SearchService(store, embedder).looked(SearchRequest("y học cổ truyền"))
    assert looked.query.text == "y học cổ truyền"
    assert (embedder.begun, embedder.waited) == (["y học cổ truyền"], [])
    assert looked.ranked
    assert looked.ranked is looked.ranked
    assert (embedder.begun, embedder.waited) == (["y học cổ truyền"], ["y học cổ truyền"])


def test_a_model_that_failed_once_is_asked_again(store):
    class Failing(WaitingEmbedder):
        def begin_query(self, text):
            wait = super().begin_query(text)
            return wait if len(self.begun) > 1 else lambda: 1 / 0

    service = SearchService(store, Failing())
    with pytest.raises(ZeroDivisionError):
        search(service, "y học cổ truyền")
    assert search(service, "y học cổ truyền").hits


def test_readers_of_one_request_wait_for_the_model_once(store):
    embedder = WaitingEmbedder()
    service = SearchService(store, embedder)
    looked = service.looked(SearchRequest("y học cổ truyền"))
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: looked.ranked, range(8)))
    assert all(each is found[0] for each in found)
    assert search(service, "y học cổ truyền").passages == len(found[0])
    assert embedder.waited == ["y học cổ truyền"]


def test_a_document_named_by_its_number_comes_first(service):
    assert search(service, "y học cổ truyền theo 72-NQ/TW").hits[0].document.id == NGHI_QUYET.document.id


def test_what_stands_under_a_heading_that_the_question_names_comes_first(own_store):
    under = [("1", "1. Trạm Y tế", ["- Khám bệnh."]), ("2", "2. Phòng Kinh tế", ["- Giao chỉ tiêu cho Trạm Y tế."])]
    put(own_store, document("phan-cong", under, locality="xã Núi Xanh"))
    assert texts(search(SearchService(own_store, FakeEmbedder()), "Trạm Y tế ở Núi Xanh"))[0] == "- Khám bệnh."


def test_english_finds_vietnamese(service):
    assert "y học cổ truyền" in texts(search(service, "traditional medicine"))[0].lower()


def test_ranks_scores_and_total_agree_over_the_pages(service):
    whole = search(service, "y học cổ truyền", limit=100)
    assert [hit.rank for hit in whole.hits] == list(range(1, whole.total + 1))
    assert all(0 <= hit.score <= 1 for hit in whole.hits)
    assert [hit.score for hit in whole.hits] == sorted((hit.score for hit in whole.hits), reverse=True)
    paged = [search(service, "y học cổ truyền", limit=2, offset=offset) for offset in range(0, whole.total, 2)]
    assert {page.total for page in paged} == {whole.total}
    assert [hit for page in paged for hit in page.hits] == list(whole.hits)
    assert search(service, "y học cổ truyền", offset=whole.total).hits == ()


def test_each_mode_searches_its_own_arm(service):
    lexical = search(service, "ngân sách", mode="lexical", limit=100)
    semantic = search(service, "ngân sách", mode="semantic", limit=100)
    assert lexical.total < semantic.total == sum(len(parsed.passages) for parsed in CORPUS)
    assert all("ngân sách" in text or "sách" in text for text in texts(lexical))


def test_the_lexical_mode_embeds_nothing(store):
    embedder = CountingEmbedder()
    search(SearchService(store, embedder), "ngân sách", mode="lexical")
    assert embedder.asked == []


def test_a_query_is_embedded_once_whatever_the_page_filter_and_facets(store):
    embedder = CountingEmbedder()
    service = SearchService(store, embedder)
    for more in ({}, {"offset": 2}, {"filters": Filters(level=("xã",), type=("Kế hoạch",))}, {"group": True}):
        search(service, "ngân sách", **more)
    assert embedder.asked == ["ngân sách"]


def test_filters_restrict_and_facets_ignore_their_own_filter(service):
    free = search(service, "y học cổ truyền", limit=100)
    result = search(service, "y học cổ truyền", limit=100, filters=Filters(level=("trung ương",)))
    assert {hit.document.id for hit in result.hits} == {NGHI_QUYET.document.id}
    assert result.facets["level"] == free.facets["level"]
    assert dict(result.facets["level"]).keys() == {"xã", "trung ương"}
    assert [value for value, _ in result.facets["type"]] == ["Nghị quyết"]
    assert sum(count for _, count in free.facets["level"]) == free.total


def test_a_filter_that_leaves_nothing_gives_nothing(service):
    result = search(service, "y tế", filters=Filters(document=("không có",)))
    assert (result.total, result.hits) == (0, ())


def test_near_identical_passages_fold_only_when_grouped(service):
    flat = search(service, SHARED, limit=100)
    grouped = search(service, SHARED, limit=100, group=True)
    assert texts(flat)[:2] == [SHARED, SHARED]
    assert texts(grouped).count(SHARED) == 1
    assert [hit.passage.text for hit in grouped.hits[0].similar] == [SHARED]
    assert grouped.hits[0].similar[0].document.id != grouped.hits[0].document.id
    assert grouped.total == flat.total - sum(len(hit.similar) for hit in grouped.hits)
    assert all(hit.similar == () for hit in flat.hits)


def test_highlights_mark_the_query_in_the_passage(service):
    hit = search(service, "tuoi tho trung binh 2045").hits[0]
    marked = [hit.passage.text[start:end] for start, end in hit.highlights]
    assert "2045" in marked
    assert "tuổi thọ trung bình" in marked


@pytest.mark.parametrize("q", ["?!", "\x00", "🙂", "—"])
def test_nothing_to_look_for_finds_nothing(service, q):
    assert search(service, q).total == 0


def test_an_empty_index_answers_and_says_that_it_is_not_ready(empty_service):
    result = search(empty_service, "y tế")
    assert (result.total, result.hits) == (0, ())
    with pytest.raises(NotFoundError, match="cancu index"):
        empty_service.ready()


def test_a_repeated_query_is_answered_from_memory(store):
    embedder = CountingEmbedder()
    service = SearchService(store, embedder)
    first = search(service, "y học cổ truyền")
    started = time.perf_counter()
    for _ in range(100):
        again = search(service, "y học cổ truyền")
    assert (time.perf_counter() - started) / 100 < 0.003
    assert replace(again, took_ms=0) == replace(first, took_ms=0)


def test_a_change_of_the_index_is_seen_by_the_next_request(own_store):
    service = SearchService(own_store, FakeEmbedder())
    assert search(service, "xe đạp điện", mode="lexical").total == 0
    version = service.version()
    new = document("ke-hoach-moi", [("I", "I. GIAO THÔNG", ["Khuyến khích đi xe đạp điện."])], locality="xã Núi Xanh")
    put(own_store, new)
    result = search(service, "xe đạp điện ở Núi Xanh")
    assert texts(result)[0] == "Khuyến khích đi xe đạp điện."
    assert result.understood.localities == ("Núi Xanh",)
    assert service.version() != version
    own_store.remove("ke-hoach-moi")
    assert search(service, "xe đạp điện", mode="lexical").total == 0


def test_words_of_a_new_document_are_learnt_behind_the_reader_s_back(own_store, monkeypatch):
    monkeypatch.setattr(learning, "REST", 0)
    service = SearchService(own_store, FakeEmbedder())
    search(service, "y te")
    learnt = service.version().split(".")[1]
    put(own_store, document("moi", [("I", "I. THỦY LỢI", ["Nạo vét kênh mương Bưởi Cuốc. " * 3])]))
    deadline = time.monotonic() + 20
    while service.version().split(".")[1] == learnt and time.monotonic() < deadline:
        search(service, f"nao vet {time.monotonic()}")
        time.sleep(0.02)
    assert search(service, "kenh muong buoi cuoc").understood.diacritics_restored == "kênh mương bưởi cuốc"


def test_a_document_gone_while_it_is_searched_is_simply_not_found(own_store):
    service = SearchService(own_store, FakeEmbedder())
    look = own_store.search_lexical

    def remove_after(*asked):
        found = look(*asked)
        own_store.search_lexical = look
        own_store.remove(SUOI_MO.document.id)
        return found

    own_store.search_lexical = remove_after
    result = search(service, "y học cổ truyền", group=True)
    assert {hit.document.id for hit in result.hits} == {HOA_BINH.document.id, NGHI_QUYET.document.id}


def test_many_threads_at_once_get_the_answers_one_gets(store):
    queries = [f"{words} {year}" for words in ("tuổi thọ", "bao hiem y te") for year in (2030, 2045)]
    alone = {q: replace(search(SearchService(store, FakeEmbedder()), q), took_ms=0) for q in queries}
    service, wrong = SearchService(store, FakeEmbedder()), []

    def ask():
        wrong.extend(q for q in queries * 2 if replace(search(service, q), took_ms=0) != alone[q])

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_documents_are_listed_by_title_and_filtered(service):
    total, listed = service.documents(Filters(), 2, 0)
    assert (total, len(listed)) == (3, 2)
    assert [each.title for each in listed] == sorted(each.title for each in listed)
    assert service.documents(Filters(level=("xã",), issued_from="2026"), 10, 0) == (1, [HOA_BINH.document])


def test_a_document_is_read_whole(service):
    view = service.document(SUOI_MO.document.id)
    assert (view.sections, view.passages, view.references) == (SUOI_MO.sections, SUOI_MO.passages, SUOI_MO.references)
    assert service.original(SUOI_MO.document.id) == b"noi dung goc"


def test_what_is_not_there_is_not_found(service):
    for ask in (service.document, service.original, service.hit, service.original_file):
        with pytest.raises(NotFoundError):
            ask("không-có")
    with pytest.raises(NotFoundError):
        service.similar("không-có", 5)


def test_the_nearest_wording_is_in_other_documents(service):
    shared = next(passage for passage in SUOI_MO.passages if passage.text == SHARED)
    near = service.similar(shared.id, 3)
    assert near[0].passage.text == SHARED
    assert all(hit.document.id != SUOI_MO.document.id for hit in near)
    assert [hit.rank for hit in near] == [1, 2, 3]
    assert near[0].highlights


def test_a_lone_document_has_nothing_like_it(own_store):
    for parsed in (HOA_BINH, NGHI_QUYET):
        own_store.remove(parsed.document.id)
    assert SearchService(own_store, FakeEmbedder()).similar(SUOI_MO.passages[0].id, 5) == ()


def test_statistics_count_what_is_there(service):
    statistics = service.statistics()
    assert statistics["documents"] == 3
    assert statistics["passages"] == sum(len(parsed.passages) for parsed in CORPUS)
