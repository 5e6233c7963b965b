from __future__ import annotations

from indexer.vietnamese.normal import fold
from indexer.vietnamese.syllables import is_syllable
from search_api import synonyms


def test_each_way_of_a_group_stands_for_the_others():
    ways = synonyms.ways(with_marks=True)
    assert ("y", "học", "cổ", "truyền") in ways["đông", "y"]
    assert ("đông", "y") in ways["y", "học", "cổ", "truyền"]


def test_a_single_syllable_is_no_other_way_of_saying_but_a_word_of_another_language_is():
    single = {other for listed in synonyms.ways(with_marks=True).values() for other in listed if len(other) == 1}
    assert ("iot",) in single
    assert not any(is_syllable(fold(word)) for (word,) in single)


def test_what_only_sounds_alike_is_kept_apart():
    assert ("bệnh", "viện") not in synonyms.ways(with_marks=True).get(("trạm", "y", "tế"), ())


def test_no_way_of_saying_stands_twice_in_a_group():
    groups = [[way.strip() for way in line.split("|")] for line in synonyms.GROUPS.strip().splitlines()]
    assert [group for group in groups if len(group) < 2 or len(group) != len(set(group))] == []


def test_no_group_is_part_of_another():
    groups = [{way.strip() for way in line.split("|")} for line in synonyms.GROUPS.strip().splitlines()]
    assert [one for one in groups if any(one < other for other in groups)] == []


def test_agencies_and_roles_are_never_blurred():
    ways = synonyms.ways(with_marks=True)
    assert ("trung", "tâm", "phục", "vụ", "hành", "chính", "công") not in ways["một", "cửa"]
    assert ("phối", "hợp") not in ways.get(("chủ", "trì"), ())


def test_what_a_villager_says_stands_for_the_plans_word():
    ways = synonyms.ways(with_marks=True)
    assert ("chăm", "sóc", "giảm", "nhẹ") in ways["cho", "đỡ", "đau", "đớn"]
    assert ("khám", "chữa", "bệnh", "từ", "xa") in ways["gặp", "bác", "sĩ", "qua", "mạng"]
    assert ("vườn", "thuốc", "nam") in ways["vườn", "cây", "lá", "thuốc"]
    assert ("định", "hướng", "dư", "luận") in ways["nắn", "lại", "dư", "luận"]
    assert ("vận", "chuyển", "cấp", "cứu") in ways["gọi", "xe", "chở", "đi", "cấp", "cứu"]


def test_what_people_say_of_storms_fields_and_schools_stands_for_the_plans_word():
    ways = synonyms.ways(with_marks=True)
    assert ("thủ", "tục", "hành", "chính") in ways["làm", "giấy", "tờ"]
    assert ("có", "chuyên", "môn") in ways["rành",]
    assert ("mùa", "mưa", "lũ") in ways["mùa", "nước", "lũ"]
    assert ("trẻ", "mẫu", "giáo") in ways["đứa", "nhỏ", "mẫu", "giáo"]


def test_tobacco_is_no_leaf_of_a_healing_plant():
    assert ("la", "thuoc") not in synonyms.ways(with_marks=False)
