"""Contacts read from sentences. All people are invented; each line says which sides, what became of it, and when."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.dates.partial import PartialDate
from articles.extraction import extract
from articles.extraction.findings import Contact

MARCH_16 = date(2022, 3, 16)
NOVEMBER_8 = date(2023, 11, 8)


def contacts(text: str, published: date | None = MARCH_16) -> tuple[Contact, ...]:
    return extract(text, published).contacts


def told(text: str, published: date | None) -> list[tuple]:
    return [("-".join(c.sides), c.status, c.start, c.end) for c in contacts(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # held: met plain
        (
            "French President Luc Moreau met Italian Prime Minister Carla Bini in Rome on Monday.",
            [("FRA-ITA", "held", "2022-03-14", "2022-03-14")],
        ),
        (
            "The foreign ministers of Spain and Morocco met on Tuesday in Rabat.",
            [("ESP-MAR", "held", "2022-03-15", "2022-03-15")],
        ),
        (
            "Brazil's defence minister, Paulo Reis, held talks with his Argentine counterpart in Brasilia last Friday.",
            [("ARG-BRA", "held", "2022-03-11", "2022-03-11")],
        ),
        (
            "Officials from Peru and Ecuador sat down together in Lima on Thursday to discuss fishing rights.",
            [("ECU-PER", "held", "2022-03-10", "2022-03-10")],
        ),
        (
            "Canadian and Danish diplomats met behind closed doors in Ottawa on March 9.",
            [("CAN-DNK", "held", "2022-03-09", "2022-03-09")],
        ),
        (
            "Talks between Hungary and Slovakia took place in Budapest on Monday.",
            [("HUN-SVK", "held", "2022-03-14", "2022-03-14")],
        ),
        (
            "Turkish Foreign Minister Kemal Aydin received his Iraqi counterpart, Salim Haddad, in Ankara on Tuesday.",
            [("IRQ-TUR", "held", "2022-03-15", "2022-03-15")],
        ),
        (
            "Thai Prime Minister Somchai Boonmee on Monday hosted Malaysian Prime Minister Rashid Hamzah for a working lunch in Bangkok.",
            [("MYS-THA", "held", "2022-03-14", "2022-03-14")],
        ),
        (
            "Ghana's president arrived in Lome on Sunday for a two-day visit.",
            [("GHA-TGO", "held", "2022-03-13", "2022-03-14")],
        ),
        (
            "Mongolian Prime Minister Bat Erdene visited Beijing from March 7 to March 9, the Chinese Foreign Ministry said.",
            [("CHN-MNG", "held", "2022-03-07", "2022-03-09")],
        ),
        (
            "Senior officials from Austria and Slovenia wrapped up three days of talks on border controls in Graz on Tuesday.",
            [("AUT-SVN", "held", "2022-03-13", "2022-03-15")],
        ),
        (
            "Estonian and Latvian naval officers ended a four-day meeting in Tallinn on Saturday.",
            [("EST-LVA", "held", "2022-03-09", "2022-03-12")],
        ),
        (
            "The presidents of Uzbekistan and Kyrgyzstan discussed water supplies at a meeting in Tashkent on 10 March.",
            [("KGZ-UZB", "held", "2022-03-10", "2022-03-10")],
        ),
        (
            "On Monday, Dutch Prime Minister Joris van Dam travelled to Berlin, where he met German Chancellor Hanna Vogt.",
            [("DEU-NLD", "held", "2022-03-14", "2022-03-14")],
        ),
        (
            "Lebanon's army chief, Gen. Fadi Khoury, paid a visit to Amman this week and met his Jordanian counterpart.",
            [("JOR-LBN", "held", "2022-03-14", "2022-03-20")],
        ),
        # phone
        (
            "Ukrainian President Oleh Bondar spoke by phone with Polish President Jan Wolski on Tuesday evening.",
            [("POL-UKR", "held", "2022-03-15", "2022-03-15")],
        ),
        (
            "Japan's foreign minister telephoned her Indian counterpart on Monday, the ministry in Tokyo said on Wednesday.",
            [("IND-JPN", "held", "2022-03-14", "2022-03-14")],
        ),
        (
            "In a phone call on Sunday, Finnish President Aki Laine and Norwegian Prime Minister Tor Berg agreed to step up patrols.",
            [("FIN-NOR", "held", "2022-03-13", "2022-03-13")],
        ),
        (
            "British Foreign Secretary Jane Holt and US Secretary of State Mark Dunn discussed the crisis in a telephone conversation late Monday.",
            [("GBR-USA", "held", "2022-03-14", "2022-03-14")],
        ),
        (
            "Egypt's president had a phone conversation with the emir of Qatar on Friday, state media reported.",
            [("EGY-QAT", "held", "2022-03-11", "2022-03-11")],
        ),
        # video
        (
            "Trade officials from Vietnam and South Korea held a virtual meeting on Thursday.",
            [("KOR-VNM", "held", "2022-03-10", "2022-03-10")],
        ),
        (
            "The defence ministers of Sweden and Finland met by video link on Tuesday.",
            [("FIN-SWE", "held", "2022-03-15", "2022-03-15")],
        ),
        (
            "Chinese Vice Premier Zhao Ming and US Treasury Secretary Ellen Ward held a video call on March 8.",
            [("CHN-USA", "held", "2022-03-08", "2022-03-08")],
        ),
        # letters
        (
            "North Korean leader Kim Song Ho sent a letter to Russian President Ivan Sokolov on Saturday, state media said.",
            [("PRK-RUS", "held", "2022-03-12", "2022-03-12")],
        ),
        (
            "Indonesian President Adi Wibowo wrote to Australian Prime Minister Kate Marsh last week about the fishing dispute.",
            [("AUS-IDN", "held", "2022-03-07", "2022-03-13")],
        ),
        (
            "In a letter to Serbian President Milan Petrov dated March 10, Croatian Prime Minister Ana Horvat asked for a list of missing persons.",
            [("HRV-SRB", "held", "2022-03-10", "2022-03-10")],
        ),
        # announced
        (
            "Mexican Foreign Minister Diego Solis will visit Havana on March 21, the ministry said on Wednesday.",
            [("CUB-MEX", "announced", "2022-03-21", "2022-03-21")],
        ),
        (
            "The leaders of Georgia and Azerbaijan are due to meet in Batumi on Friday.",
            [("AZE-GEO", "announced", "2022-03-18", "2022-03-18")],
        ),
        (
            "Zambia and Malawi have agreed to hold talks on the border crossing next month, officials said on Tuesday.",
            [("MWI-ZMB", "announced", "2022-04", "2022-04")],
        ),
        (
            "Oman's foreign minister is scheduled to travel to Tehran on Saturday for talks with his Iranian counterpart.",
            [("IRN-OMN", "announced", "2022-03-19", "2022-03-19")],
        ),
        (
            "A summit between Greece and Cyprus is planned for 30 March in Athens.",
            [("CYP-GRC", "announced", "2022-03-30", "2022-03-30")],
        ),
        (
            "German Chancellor Hanna Vogt is to host Israeli Prime Minister Dov Lavi in Berlin on Thursday.",
            [("DEU-ISR", "announced", "2022-03-17", "2022-03-17")],
        ),
        (
            "Pakistan's army chief will fly to Riyadh on Sunday for a three-day visit, the military said in a statement on Wednesday.",
            [("PAK-SAU", "announced", "2022-03-20", "2022-03-22")],
        ),
        (
            "Talks between Sudan and Ethiopia will resume in Khartoum on March 28.",
            [("ETH-SDN", "announced", "2022-03-28", "2022-03-28")],
        ),
        (
            "Ahead of a visit to Seoul next week by US Defense Secretary Paul Grant, officials finalised the agenda.",
            [("KOR-USA", "announced", "2022-03-21", "2022-03-27")],
        ),
        # proposed etc
        (
            "Armenia on Monday proposed a new round of talks with Turkey on reopening the border.",
            [("ARM-TUR", "proposed", None, None)],
        ),
        (
            "Kuwait's emir has invited Iranian President Reza Kamali to visit, the foreign ministry said on Tuesday.",
            [("IRN-KWT", "proposed", None, None)],
        ),
        (
            "Colombia's president said he was ready to meet his Venezuelan counterpart to discuss the border.",
            [("COL-VEN", "proposed", None, None)],
        ),
        ("The European Union urged Serbia and Kosovo to return to talks.", [("SRB-XKX", "proposed", None, None)]),
        ("Nepal has offered to hold talks with Bhutan on refugees.", [("BTN-NPL", "proposed", None, None)]),
        ("Chad called for an emergency meeting with Libya after the clashes.", [("LBY-TCD", "proposed", None, None)]),
        # cancelled postponed declined disputed
        (
            "Russia has cancelled talks with Japan on a peace treaty that were set for March 21.",
            [("JPN-RUS", "cancelled", "2022-03-21", "2022-03-21")],
        ),
        (
            "A planned meeting between the foreign ministers of Algeria and France, due to be held on Friday in Paris, was called off.",
            [("DZA-FRA", "cancelled", "2022-03-18", "2022-03-18")],
        ),
        (
            "Polish President Jan Wolski cancelled his visit to Minsk, which had been scheduled for Thursday.",
            [("BLR-POL", "cancelled", "2022-03-17", "2022-03-17")],
        ),
        (
            "Talks between Cambodia and Thailand, scheduled for March 20, have been postponed, officials said on Tuesday.",
            [("KHM-THA", "postponed", "2022-03-20", "2022-03-20")],
        ),
        (
            "Hungary's prime minister has put off a trip to Kyiv that was planned for next week.",
            [("HUN-UKR", "postponed", "2022-03-21", "2022-03-27")],
        ),
        (
            "Bangladesh and India postponed a meeting of their joint rivers commission that was to begin on Thursday in Dhaka.",
            [("BGD-IND", "postponed", "2022-03-17", "2022-03-17")],
        ),
        (
            "Qatar's foreign minister declined an invitation from Egypt to attend a meeting in Cairo on March 24.",
            [("EGY-QAT", "declined", "2022-03-24", "2022-03-24")],
        ),
        (
            "China has rejected a US request for a call between the two defence ministers, the Pentagon said.",
            [("CHN-USA", "declined", None, None)],
        ),
        (
            "Eritrea refused to send a delegation to talks with Djibouti on March 21.",
            [("DJI-ERI", "declined", "2022-03-21", "2022-03-21")],
        ),
        ("Lithuania turned down an offer by Belarus to hold talks on migrants.", [("BLR-LTU", "declined", None, None)]),
        (
            "Tunisia denied on Tuesday that its foreign minister had met Israeli officials in Geneva last week.",
            [("ISR-TUN", "disputed", "2022-03-07", "2022-03-13")],
        ),
        # ongoing
        (
            "Philippine and Indonesian diplomats are meeting in Manila this week to discuss maritime borders.",
            [("IDN-PHL", "ongoing", "2022-03-14", "2022-03-20")],
        ),
        (
            "Rwandan President Paul Mugisha is in Kampala for talks with Ugandan President Amos Okello.",
            [("RWA-UGA", "ongoing", None, None)],
        ),
        (
            "Iranian Foreign Minister Reza Kamali is visiting Baku, where he met his Azerbaijani counterpart on Tuesday.",
            [("AZE-IRN", "ongoing", "2022-03-15", "2022-03-15")],
        ),
        # ships and exercises
        (
            "The Italian destroyer Aurora docked in Alexandria on Sunday for a four-day port visit, the Egyptian navy said.",
            [("EGY-ITA", "held", "2022-03-13", "2022-03-16")],
        ),
        ("Two Chinese warships paid a port call to Colombo last month.", [("CHN-LKA", "held", "2022-02", "2022-02")]),
        (
            "Japan and the Philippines began a five-day naval exercise in the Sulu Sea on Monday.",
            [("JPN-PHL", "held", "2022-03-14", "2022-03-18")],
        ),
        (
            "Kazakh and Uzbek troops held joint drills near Shymkent from March 1 to 5.",
            [("KAZ-UZB", "held", "2022-03-01", "2022-03-05")],
        ),
        # hotline
        (
            "The Indian and Pakistani armies used their hotline on Monday to calm tensions along the frontier.",
            [("IND-PAK", "held", "2022-03-14", "2022-03-14")],
        ),
        # sidelines
        (
            "Kenya's foreign minister met her Somali counterpart on the sidelines of an African Union gathering in Addis Ababa on Sunday.",
            [("KEN-SOM", "held", "2022-03-13", "2022-03-13")],
        ),
        (
            "South Korea's president and Japan's prime minister met briefly in the margins of the UN General Assembly last September.",
            [("JPN-KOR", "held", "2021-09", "2021-09")],
        ),
        # mediated
        (
            "Houthi negotiators aside, Saudi Arabia and Iran held indirect talks in Muscat on Tuesday, with Omani officials passing messages.",
            [("IRN-SAU", "held", "2022-03-15", "2022-03-15")],
        ),
        ("Norway is mediating between Venezuela and Guyana, officials said.", [("GUY-VEN", "ongoing", None, None)]),
        # three
        (
            "The defence ministers of Mali, Niger and Burkina Faso met in Niamey on Monday.",
            [("BFA-MLI-NER", "held", "2022-03-14", "2022-03-14")],
        ),
        (
            "Officials from the United States, Japan and South Korea held talks in Seoul on Tuesday.",
            [("JPN-KOR-USA", "held", "2022-03-15", "2022-03-15")],
        ),
        # two in one
        (
            "Czech Prime Minister Petr Kral met his Slovak counterpart in Brno on Monday and will travel to Vienna on Thursday to meet Austria's chancellor.",
            [("CZE-SVK", "held", "2022-03-14", "2022-03-14"), ("AUT-CZE", "announced", "2022-03-17", "2022-03-17")],
        ),
        # none
        ("If the leaders of Cyprus and Turkey met, analysts say, gas would top the agenda.", []),
        ("The Irish and British governments have no plans to meet, a spokesman said on Monday.", []),
        ("Neither Greek nor Albanian officials met on Tuesday.", []),
        ("The French president met union leaders in Paris on Monday.", []),
        ("South African miners held talks with their employers on Tuesday.", []),
        ("Executives from Germany's largest carmaker met Chinese suppliers in Shanghai last week.", []),
        ("Chile beat Peru in the final on Sunday after the teams met in the group stage.", []),
        ("India said it would meet its climate targets, and China said it would too.", []),
        ("Russian state television showed a film about talks in Moscow.", []),
        (
            "Chinese exports to Australia fell, a report said on Monday. Analysts expect a meeting of the central bank on Tuesday.",
            [],
        ),
        ("Swedish tourists visited Thailand in record numbers last year.", []),
        ("The Kenyan minister visited flood victims in Mombasa on Tuesday.", []),
        (
            "The US imposed sanctions on Iran on Monday, and the State Department said in a statement that talks were not planned.",
            [],
        ),
        ("A spokesman for Japan's government told a monthly briefing on Tuesday that China should show restraint.", []),
        ("Turkey's president addressed parliament and called on Greece to remove troops from the islands.", []),
        ("Spain has not held talks with Morocco since 2019.", []),
        ("The minister did not meet his Egyptian counterpart in Doha, Sudan's embassy said.", []),
        ("Pope Leo met pilgrims in Rome on Sunday.", []),
        ("The Israeli author visited Germany last year to promote her novel.", []),
        # several sentences
        (
            "Defence chiefs of Oman and Yemen have held a round of talks. The meeting took place in Salalah on Monday and Tuesday. It was led by Gen. Hamad Saidi, the Omani chief of staff, and Gen. Nasser Qasim of Yemen.",
            [("OMN-YEM", "held", "2022-03-14", "2022-03-15")],
        ),
        (
            "Mongolia and Russia held talks on rail freight. The video conference was held on March 3. Relations between Russia and Mongolia have been calm for years.",
            [("MNG-RUS", "held", "2022-03-03", "2022-03-03")],
        ),
        (
            "Peru's president visited La Paz on Monday. During the visit, he and his Bolivian counterpart signed a gas deal.",
            [("BOL-PER", "held", "2022-03-14", "2022-03-14")],
        ),
    ],
)
def test_sentences_of_march(text, expected):
    assert sorted(told(text, MARCH_16)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # mix
        (
            "Two days of talks between Sri Lankan and Maldivian officials ended in Male on Tuesday without agreement.",
            [("LKA-MDV", "held", "2023-11-06", "2023-11-07")],
        ),
        (
            "Moldova's foreign minister, Irina Munteanu, was received in Bucharest on Monday by her Romanian counterpart.",
            [("MDA-ROU", "held", "2023-11-06", "2023-11-06")],
        ),
        (
            "Botswana and Namibia will hold a two-day round of border talks in Windhoek starting on November 13.",
            [("BWA-NAM", "announced", "2023-11-13", "2023-11-14")],
        ),
        (
            "Belgium's king will pay a state visit to Sweden from November 21 to 23, the palace announced on Tuesday.",
            [("BEL-SWE", "announced", "2023-11-21", "2023-11-23")],
        ),
        (
            "Laos has postponed until next year a meeting with Vietnam on river dams.",
            [("LAO-VNM", "postponed", None, None)],
        ),
        (
            "Iceland's prime minister and her Danish counterpart spoke on the phone on Saturday.",
            [("DNK-ISL", "held", "2023-11-04", "2023-11-04")],
        ),
        (
            "Honduran Foreign Minister Pablo Rivas said he would meet his Salvadoran counterpart on Friday in San Salvador.",
            [("HND-SLV", "announced", "2023-11-10", "2023-11-10")],
        ),
        (
            "Bulgaria and North Macedonia agreed on Monday to resume talks on history textbooks in January.",
            [("BGR-MKD", "announced", "2024-01", "2024-01")],
        ),
        (
            "Syrian and Turkish defence officials met in Moscow on October 31 with Russian mediation.",
            [("SYR-TUR", "held", "2023-10-31", "2023-10-31")],
        ),
        (
            "A delegation led by Cuban Deputy Foreign Minister Elena Ruiz held migration talks with US officials in Washington on Tuesday.",
            [("CUB-USA", "held", "2023-11-07", "2023-11-07")],
        ),
        (
            "Bahrain's crown prince flew to Abu Dhabi on Sunday, where he was welcomed by the president of the United Arab Emirates.",
            [("ARE-BHR", "held", "2023-11-05", "2023-11-05")],
        ),
        (
            "Jamaica and Haiti held a second round of talks over the weekend.",
            [("HTI-JAM", "held", "2023-11-04", "2023-11-05")],
        ),
        (
            "The Latvian defence minister denied having met a Belarusian envoy in Riga in October.",
            [("BLR-LVA", "disputed", "2023-10", "2023-10")],
        ),
        (
            "Both governments denied a report that Cuban and American diplomats had met secretly in Panama City on Oct. 12.",
            [("CUB-USA", "disputed", "2023-10-12", "2023-10-12")],
        ),
        ("Mali has broken off talks with Algeria.", [("DZA-MLI", "cancelled", None, None)]),
        (
            "Ethiopia's leader exchanged letters with the president of Eritrea last month.",
            [("ERI-ETH", "held", "2023-10", "2023-10")],
        ),
        (
            "US and Chinese military commanders held a video call on Thursday, the first since August 2022, the Pentagon said.",
            [("CHN-USA", "held", "2023-11-02", "2023-11-02")],
        ),
        (
            "An Indian frigate docked at Muscat on Friday for a three-day visit.",
            [("IND-OMN", "held", "2023-11-03", "2023-11-05")],
        ),
        (
            "British and Estonian soldiers are taking part in a two-week exercise near Tapa that began on Monday.",
            [("EST-GBR", "ongoing", "2023-11-06", "2023-11-19")],
        ),
        (
            "Kenya and Tanzania's coast guards completed a week-long joint exercise off Mombasa on Saturday.",
            [("KEN-TZA", "held", "2023-10-29", "2023-11-04")],
        ),
        (
            "Yemen's prime minister is due in Riyadh on Thursday for talks with Saudi officials.",
            [("SAU-YEM", "announced", "2023-11-09", "2023-11-09")],
        ),
        (
            "The foreign ministers of Japan, China and South Korea will meet in Busan on November 26.",
            [("CHN-JPN-KOR", "announced", "2023-11-26", "2023-11-26")],
        ),
        (
            "Gabon's interim president has agreed to meet the leaders of Cameroon and Chad in Yaounde in December.",
            [("CMR-GAB-TCD", "announced", "2023-12", "2023-12")],
        ),
        ("A call between the presidents of Brazil and Paraguay planned for Tuesday did not take place.", []),
        ("Israel's defence minister has not met his Egyptian counterpart this year.", []),
        ("No talks were held between Armenia and Azerbaijan on Monday.", []),
        ("Were the two Koreas to hold a summit, the South's analysts say, Panmunjom would be the place.", []),
        ("The Polish prime minister will visit a factory in Gdansk on Thursday.", []),
        ("Norwegian salmon farmers met buyers from China at a trade fair in Shanghai on Monday.", []),
        ("Italy's interior minister met regional governors in Naples on Monday.", []),
        ("Talks between the airline and German unions resume on Friday.", []),
        ("In an interview with a French newspaper on Tuesday, Niger's general said his country needs no lessons.", []),
        ("Japan's central bank meets on Thursday.", []),
        ("Turkish police met no resistance, Syrian media said.", []),
        ("Canada's team met Mexico in Vancouver on Saturday in a World Cup qualifier.", []),
        ("Russia's embassy in Madrid said it had received no letter from Spain.", []),
        (
            "Croatian Prime Minister Ivo Matic arrived in Ljubljana on Monday. He met Slovenian President Nika Zupan and said the border treaty would be signed in December.",
            [("HRV-SVN", "held", "2023-11-06", "2023-11-06")],
        ),
        (
            "Peruvian and Chilean negotiators opened three days of talks in Arica on Tuesday.",
            [("CHL-PER", "held", "2023-11-07", "2023-11-09")],
        ),
        (
            "Talks between Cyprus and Turkey were suspended on Monday after a dispute over drilling.",
            [("CYP-TUR", "cancelled", None, None)],
        ),
        (
            "Serbian President Goran Ilic urged Kosovo's prime minister to meet him in Brussels.",
            [("SRB-XKX", "proposed", None, None)],
        ),
        (
            "Tajikistan has offered to host talks between Kyrgyzstan and Uzbekistan in Dushanbe next month.",
            [("KGZ-UZB", "proposed", "2023-12", "2023-12")],
        ),
        (
            "The German foreign minister's trip to Fiji, scheduled for last month, was called off because of a faulty aircraft.",
            [("DEU-FJI", "cancelled", "2023-10", "2023-10")],
        ),
        (
            "Malaysia's foreign minister snubbed an invitation from Myanmar to attend a regional meeting in Naypyidaw on November 15.",
            [("MMR-MYS", "declined", "2023-11-15", "2023-11-15")],
        ),
        (
            "Greek Prime Minister Nikos Pappas and Turkish President Orhan Demir met for an hour on the margins of the NATO summit in Vilnius on July 12, their first meeting since March 2022.",
            [("GRC-TUR", "held", "2023-07-12", "2023-07-12")],
        ),
        (
            "On the second day of his visit to Jakarta, Australian Foreign Minister Ruth Lang met Indonesian President Agus Salim on Tuesday.",
            [("AUS-IDN", "held", "2023-11-07", "2023-11-07")],
        ),
        (
            "The Indian and Chinese foreign ministers, meeting in Samarkand on Monday, agreed to pull back troops.",
            [("CHN-IND", "held", "2023-11-06", "2023-11-06")],
        ),
        (
            "Uruguay's president hosted a dinner for his Paraguayan counterpart in Montevideo on Friday.",
            [("PRY-URY", "held", "2023-11-03", "2023-11-03")],
        ),
        (
            "Former diplomats and academics from India and Pakistan held Track II talks in Bangkok on November 3 and 4.",
            [("IND-PAK", "held", "2023-11-03", "2023-11-04")],
        ),
        (
            "New Zealand Trade Minister Tom Hale will lead a delegation to New Delhi on Nov. 20 for talks with Indian officials.",
            [("IND-NZL", "announced", "2023-11-20", "2023-11-20")],
        ),
        (
            "Sweden said on Tuesday that it had asked Iran for a meeting about a detained citizen.",
            [("IRN-SWE", "proposed", None, None)],
        ),
        (
            "Kazakhstan's defence minister and his Kyrgyz counterpart are to meet on 15 November in Almaty.",
            [("KAZ-KGZ", "announced", "2023-11-15", "2023-11-15")],
        ),
        (
            "Thailand's prime minister held a telephone conversation with Cambodian Prime Minister Sok Vanna on Sunday about the border clash.",
            [("KHM-THA", "held", "2023-11-05", "2023-11-05")],
        ),
        (
            "A hotline between the Indian and Pakistani military operations chiefs was used twice on Tuesday.",
            [("IND-PAK", "held", "2023-11-07", "2023-11-07")],
        ),
    ],
)
def test_sentences_of_november(text, expected):
    assert sorted(told(text, NOVEMBER_8)) == sorted(expected)


def only(text: str, published: date | None = MARCH_16) -> Contact:
    (found,) = contacts(text, published)
    return found


def people(contact: Contact) -> list[tuple]:
    return [(p.name, p.side, p.led) for p in contact.participants]


def words(text: str, contact: Contact, name: str) -> set[str]:
    return {e.span.of(text) for e in contact.evidence if e.field == name}


ROUND = (
    "Defence officials from Chile and the US have held two days of talks as relations improve.\n\n"
    "The secure video conference held Monday and Tuesday was led by Maj Gen Tomas Rojas, deputy head of the Chilean "
    "army's planning office, and US Deputy Assistant Secretary of Defense Daniel Marsh.\n\n"
    'A Chilean spokesperson told a monthly briefing on Wednesday that "we welcome such exchanges".\n\n'
    "In a statement issued in Washington, a Pentagon spokesman said the meeting was part of an effort to keep lines open."
)


def test_later_sentences_add_days_channel_and_leaders():
    found = only(ROUND)
    assert (found.sides, found.status, found.start, found.end) == (("CHL", "USA"), "held", "2022-03-14", "2022-03-15")
    assert (found.mode, found.format, found.level) == ("video", "talks", "deputy")
    assert "defence" in found.domains
    assert people(found) == [("Tomas Rojas", "CHL", True), ("Daniel Marsh", "USA", True)]
    assert found.place == "", "where the statement was issued is not where they met"
    assert words(ROUND, found, "start") == {"Monday and Tuesday"}
    assert words(ROUND, found, "mode") == {"video"}
    assert words(ROUND, found, "participants") == {p.span.of(ROUND) for p in found.participants}


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Finnish and Swedish officials met in Oslo on Monday.", "setting", "third_country"),
        ("Finnish and Swedish officials met in Oslo on Monday.", "host", "NOR"),
        ("Finnish and Swedish officials met in Oslo on Monday.", "place", "Oslo"),
        (
            "Mexico's president met his Cuban counterpart on the sidelines of a summit in Lima on Monday.",
            "setting",
            "sidelines",
        ),
        ("Iran and Iraq held indirect talks in Muscat on Monday.", "setting", "mediated"),
        ("Spain's king visited Rabat and met Morocco's prime minister on Monday.", "host", "MAR"),
        ("Peru has called off talks with Chile.", "initiator", "PER"),
        ("Kenya's president telephoned his Ugandan counterpart on Monday.", "initiator", "KEN"),
        ("The presidents of Ghana and Togo met on Monday.", "level", "head"),
        ("The foreign ministers of Ghana and Togo met on Monday.", "level", "minister"),
        ("The deputy foreign ministers of Ghana and Togo met on Monday.", "level", "deputy"),
        ("Border officials of Ghana and Togo met on Monday.", "level", "working"),
        ("India's foreign secretary met her Pakistani counterpart on Monday.", "level", "deputy"),
        ("Britain's foreign secretary met his Irish counterpart on Monday.", "level", "minister"),
        ("Ghana and Togo held talks on tariffs on Monday.", "domains", ("trade",)),
        ("Ghana and Togo held talks on tariffs and the border on Monday.", "domains", ("trade", "border_territory")),
        ("Ghana and Togo held talks by video link on Monday.", "mode", "video"),
        ("Ghana and Togo held talks on Monday.", "mode", "unspecified"),
        ("Ghana and Togo held talks in Lome on Monday.", "mode", "in_person"),
        ("A letter from Chad's president to the emir of Qatar was delivered on Monday.", "format", "letter"),
        ("The leaders of Ghana and Togo held a summit on Monday.", "format", "summit"),
    ],
)
def test_facts(text, field, value):
    assert getattr(only(text), field) == value


def test_participants_with_role_and_side():
    text = "Norwegian Foreign Minister Kari Lund met Latvian President Janis Ozols in Riga on Monday."
    found = only(text)
    assert [(p.name, p.side, p.role) for p in found.participants] == [
        ("Kari Lund", "NOR", "Norwegian Foreign Minister"),
        ("Janis Ozols", "LVA", "Latvian President"),
    ]
    assert words(text, found, "place") == {"Riga"}


def test_reason_says_rule_and_status():
    found = only("Peru has called off talks with Chile.")
    assert found.reason == "Names an occasion with the other side; it was called off."
    assert 0 < found.confidence < 1


def test_without_publication_date_only_full_dates_place_a_contact():
    text = "Officials of Peru and Chile met on Tuesday. Officials of Ghana and Togo met on 3 May 2019."
    assert told(text, None) == [("CHL-PER", "held", None, None), ("GHA-TGO", "held", "2019-05-03", "2019-05-03")]


def test_a_day_to_come_makes_a_plan():
    assert only("Ghana and Togo hold talks on March 20.").status == "announced"


def test_i_stands_for_the_side_of_who_speaks():
    text = (
        "Argentine President Lucia Ferro answered questions.\n\n"
        "Lucia Ferro: I met the president of Uruguay on Monday in Salto."
    )
    found = only(text)
    assert (found.sides, found.start) == (("ARG", "URY"), "2022-03-14")
    assert people(found) == [("Lucia Ferro", "ARG", False)]


PIECES = st.sampled_from(
    "Ghana|Togo|the president of|met|held talks with|between|and|,|.|on Monday|in Lome|will|not|if|“|”|\n|visit to|letter|"
    "his|they|from|called off|US-China|\ue000|\ue800|\uf000|Xi|Officials|Chinese|the|said|by phone|exercise|invitation".split(
        "|"
    )
)


@settings(max_examples=150)
@given(st.lists(PIECES, max_size=40).map(" ".join) | st.text(max_size=150))
def test_anything_yields_contacts_with_two_sides_and_words_of_the_text(text):
    for c in contacts(text):
        assert len(set(c.sides)) >= 2
        assert list(c.sides) == sorted(c.sides)
        for span in (c.span, *(e.span for e in c.evidence)):
            assert 0 <= span.start < span.end <= len(text)
        for value in filter(None, (c.start, c.end)):
            PartialDate.parse(value)
