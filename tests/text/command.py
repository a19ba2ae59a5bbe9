#!/usr/bin/env python3
"""`jianbao text`: legal breaks, lines with their adjustments, options and exit codes.

usage: command.py PROGRAM
"""
import subprocess
import sys

PROGRAM = sys.argv[1]

BREAKS = [
    "他|说|“你|好”|吧。",
    "国|办|发|〔2021〕12号",
    "增|长|8.1%，|下|降|3.5个|百|分|点",
    "2021—2025年|规|划",
    "甲·|乙·|丙",
    "PM2.5|浓|度|为|35μg/m³|左|右",
    "由|2.88万元至|3.88万元",
]
LINES = [
    # measure, more options, text, lines
    ("9", [], "统计局发布公报，全市经济平稳运行。", ["统计局发布公报，全\t0", "市经济平稳运行。"]),
    ("8", [], "统计局发布公报，全市经济平稳运行。", ["统计局发布公报，\t+0.5", "全市经济平稳\t+2", "运行。"]),
    ("8", [], "全年增长8.1%，比上年提高3个百分点", ["全年增长8.1%，比\t-0.25", "上年提高3个百\t+1", "分点"]),
    ("5", ["--level", "strict"], "甲市经验——三个坚持", ["甲市经\t+2", "验——三个\t0", "坚持"]),
    ("28", ["--indent", "2"],
     "2021年，全市地区生产总值3057.24亿元，按不变价格计算，比上年增长2.2%，两年平均增长1.9%。",
     ["2021年，全市地区生产总值3057.24亿元，按不变价格计算，\t-0.75", "比上年增长2.2%，两年平均增长1.9%。"]),
    ("10", ["--style", "kaiming"], "甲，乙，丙，丁，戊己，庚。", ["甲，乙，丙，丁，戊己，庚。"]),
    ("9", [], "a|b", ["a|b"]),
]


def run(*options, text=None):
    return subprocess.run([PROGRAM, "text", *options], input=text, capture_output=True, text=True, check=False)


def same(found, wanted, what):
    assert found == wanted, f"{what}\n  found  {found!r}\n  wanted {wanted!r}"


plain = [b.replace("|", "") for b in BREAKS]
result = run("--breaks", text="\n".join(plain) + "\n")
same(result.stdout.splitlines(), BREAKS, "legal breaks of the standard input")
same(run("--breaks", plain[0]).stdout, BREAKS[0] + "\n", "legal breaks of an argument")
for measure, options, text, lines in LINES:
    result = run("--measure", measure, "--test-metric", "--breaker", "r1", *options, text)
    same(result.stdout.splitlines(), lines, f"lines of {text}")
    same(result.returncode, 0, f"exit code for {text}")
result = run("--measure", "9", "--breaker", "optimal", text="第一段很短\n第二段也短\n")
same(result.stdout, "第一段很短\n第二段也短\n", "one paragraph a line, measured with the body's fonts")
result = run("--measure", "3", "--test-metric", "Microsoft")
same(result.returncode, 1, "exit code for a word that does not fit")
assert "layout.overfull-line" in result.stderr, result.stderr
same(run("text without a task").returncode, 64, "neither --breaks nor --measure")
same(run("--measure", "9", "--role", "nobody", "字").returncode, 64, "an unknown role")
result = run("--measure", "9", "\u0378")
same(result.returncode, 1, "exit code for a character that no font has")
assert "U+0378" in result.stderr, result.stderr
bad = subprocess.run([PROGRAM, "text", "--breaks"], input=b"\xff\xfe", capture_output=True, check=False)
same(bad.returncode, 65, "exit code for bytes that are not UTF-8")
same(run("--breaks", text="").stdout, "", "nothing in, nothing out")
