#!/usr/bin/env python3
"""Checks an edition, written from docs/release-format.md alone: Python's standard library and ssh-keygen, nothing of Fonds.

Usage: release-checker.py FOLDER [--key FINGERPRINT] [--previous CHECKPOINT]
Prints one line for each thing that is wrong; exit code 0 where nothing is, 1 where something is.
"""
import base64
import hashlib
import json
import os
import re
import struct
import subprocess
import sys
import tempfile

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
HEX = re.compile(r"[0-9a-f]{64}\Z")
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|\Z)", re.I)
FIELDS = {
    "edition": ["number", "time", "title", "scope", "published", "withheld", "note?"],
    "record": ["id", "sha256"],
    "withheld": ["commitment", "of?", "reason"],
    "correction": ["id", "sha256", "of", "was?", "reason"],
    "withdrawal": ["id?", "commitment?", "of", "reason"],
    "disclosure": ["id", "sha256", "of", "salt?", "raw?"],
}
NUMBERS = {"number", "published", "withheld", "of"}
HASHES = {"sha256", "commitment", "salt", "raw"}

wrong = []


def say(what, path=""):
    wrong.append((what, path))


def sha256(data):
    return hashlib.sha256(data).digest()


# Paths and files (1)


def list_files(folder):
    paths = []
    for where, folders, names in os.walk(folder, followlinks=False):
        for name in folders + names:
            full = os.path.join(where, name)
            path = os.path.relpath(full, folder).replace(os.sep, "/")
            if os.path.islink(full) or not (os.path.isdir(full) or os.path.isfile(full)):
                say("not a regular file", path)
            elif os.path.isfile(full):
                paths.append(path)
    return sorted(paths)


def is_safe(path):
    def safe(part):
        return re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9._+-]{0,127}", part) and not part.endswith(".") and not RESERVED.match(part)

    return len(path) <= 240 and all(safe(part) for part in path.split("/"))


class Edition:
    def __init__(self, folder):
        self.folder = folder
        self.paths = list_files(folder)
        self.known = set(self.paths)

    def read(self, path):
        if path not in self.known:
            say("absent", path)
            return None
        with open(os.path.join(self.folder, path), "rb") as file:
            return file.read()

    def text(self, path):
        data = self.read(path)
        try:
            return None if data is None else data.decode("utf-8")
        except UnicodeDecodeError:
            say("no UTF-8", path)
            return None


# Sums and signature (2)


def check_sums(edition):
    seen = set()
    for path in edition.paths:
        if not is_safe(path):
            say("unsafe path", path)
        if path.lower() in seen:
            say("twice but for case", path)
        seen.add(path.lower())
    hashes = {path: sha256(edition.read(path)).hex() for path in edition.paths}
    text = edition.text("SHA256SUMS")
    if text is None:
        return hashes
    lines = text.split("\n")
    listed = [re.fullmatch(r"([0-9a-f]{64})  ([^\\\r]+)", line) for line in lines[:-1]]
    if lines[-1] != "" or not all(listed):
        say("not in its form", "SHA256SUMS")
        return hashes
    sums = {match[2]: match[1] for match in listed}
    order = [match[2].encode() for match in listed]
    if order != sorted(set(order)):
        say("not in order", "SHA256SUMS")
    for path, value in sums.items():
        if hashes.get(path) is None:
            say("listed and absent", path)
        elif hashes[path] != value:
            say("altered", path)
    for path in edition.paths:
        if path not in sums and path not in ("SHA256SUMS", "SHA256SUMS.sig"):
            say("not listed", path)
    return hashes


def check_signature(edition, key_line):
    """With an allowed_signers of our own, made of key.pub."""
    sums, signature = edition.read("SHA256SUMS"), edition.read("SHA256SUMS.sig")
    if sums is None or signature is None:
        return
    with tempfile.TemporaryDirectory() as work:
        signers, sig = os.path.join(work, "signers"), os.path.join(work, "sig")
        with open(signers, "w") as file:
            file.write('publisher namespaces="fonds-release" ' + key_line + "\n")
        with open(sig, "wb") as file:
            file.write(signature)
        command = ["ssh-keygen", "-Y", "verify", "-f", signers, "-I", "publisher", "-n", "fonds-release", "-s", sig]
        if subprocess.run(command, input=sums, capture_output=True).returncode != 0:
            say("signature does not fit", "SHA256SUMS.sig")


# The key (3)


def ssh_string(data):
    return struct.pack(">I", len(data)) + data


def check_key(edition):
    line = edition.text("key.pub")
    if line is None:
        return None
    match = re.fullmatch(r"ssh-ed25519 ([A-Za-z0-9+/]+={0,2})\n", line)
    blob = base64.b64decode(match[1]) if match else b""
    head = ssh_string(b"ssh-ed25519") + struct.pack(">I", 32)
    if len(blob) != 51 or not blob.startswith(head) or base64.b64encode(blob).decode() != match[1]:
        say("no Ed25519 key", "key.pub")
        return None
    fingerprint = "SHA256:" + base64.b64encode(sha256(blob)).decode().rstrip("=")
    if edition.text("allowed_signers") != 'publisher namespaces="fonds-release" ' + line:
        say("another key", "allowed_signers")
    for path in edition.paths:
        if path.endswith(".html") and not re.match(r"r/[^/]+/files/", path):
            if fingerprint.encode() not in edition.read(path):
                say("no fingerprint of the key", path)
    return {"line": line[:-1], "bytes": blob[-32:], "blob": blob, "fingerprint": fingerprint}


# Ed25519 (RFC 8032 §5.1.7), for the checkpoints: ssh-keygen checks no signature but SSH's own.

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def recover_x(y, sign):
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P != 0:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - x2) % P != 0 or (x == 0 and sign):
        return None
    return P - x if x % 2 != sign else x


def point(data):
    value = int.from_bytes(data, "little")
    y, sign = value & ((1 << 255) - 1), value >> 255
    x = recover_x(y, sign) if y < P else None
    return None if x is None else (x, y, 1, x * y % P)


def add(a, b):
    e, f = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    g, h = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    i, j, k, m = f - e, h - g, h + g, f + e
    return (i * j % P, k * m % P, j * k % P, i * m % P)


def times(n, a):
    result = (0, 1, 1, 0)
    while n:
        if n & 1:
            result = add(result, a)
        a, n = add(a, a), n >> 1
    return result


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE = (recover_x(BASE_Y, 0), BASE_Y, 1, recover_x(BASE_Y, 0) * BASE_Y % P)


def is_signed(key, message, signature):
    a, r = point(key), point(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    left, right = times(s, BASE), add(r, times(h, a))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


# The log (4)


def read_log(edition):
    text = edition.text("log/entries.jsonl")
    if text is None:
        return None
    lines = text.split("\n")
    if lines.pop() != "":
        say("no newline at its end", "log/entries.jsonl")
        return None
    entries = []
    for number, line in enumerate(lines):
        entry = read_entry(line)
        if entry is None:
            say("entry %d is not in its form" % number, "log/entries.jsonl")
            return None
        entries.append(entry)
    return lines, entries


def read_entry(line):
    try:
        entry = json.loads(line)
    except ValueError:
        return None
    if not isinstance(entry, dict) or entry.get("type") not in FIELDS or len(line) > 65536:
        return None
    order = ["type"]
    for field in FIELDS[entry["type"]]:
        name = field.rstrip("?")
        if name in entry:
            order.append(name)
        elif not field.endswith("?"):
            return None
    if list(entry) != order or json.dumps(entry, ensure_ascii=False, separators=(",", ":")) != line:
        return None
    for name, value in entry.items():
        if name in NUMBERS and not (type(value) is int and value >= 0):
            # `withheld` and `published` are numbers in an edition; no other entry has these fields.
            return None
        if name not in NUMBERS and not isinstance(value, str):
            return None
        if name in HASHES and not HEX.match(value):
            return None
        if name in ("id", "was") and not re.fullmatch(r"[0-9a-z]{1,64}", value):
            return None
        if name == "time" and not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z", value):
            return None
    return entry


def base32(data):
    bits = int.from_bytes(data, "big")
    size = len(data) * 8
    return "".join(ALPHABET[(bits >> (size - 5 * (i + 1))) & 31] for i in range(24))


class Impossible(Exception):
    pass


def need(condition, what):
    if not condition:
        raise Impossible(what)


class State:
    def __init__(self):
        self.published, self.withheld, self.tombstones, self.editions = {}, {}, [], []

    def ends(self):
        last = self.editions[-1]
        counts = (len(self.published), len(self.withheld))
        need(counts == (last["published"], last["withheld"]), "edition %d counts wrongly" % last["number"])

    def publish(self, number, entry):
        need(entry["id"] not in self.published, "publishes an id twice")
        self.published[entry["id"]] = (number, entry["sha256"])

    def bury(self, identifier, what, reason, now):
        last = self.editions[-1]
        self.tombstones.append(
            {"id": identifier, "what": what, "edition": last["number"], "time": last["time"], "reason": reason, "now": now}
        )


def replay(entries):
    state = State()
    for number, entry in enumerate(entries):
        kind, of = entry["type"], entry.get("of")
        if kind == "edition":
            if state.editions:
                state.ends()
                need(entry["time"] >= state.editions[-1]["time"], "goes back in time")
            need(entry["number"] == len(state.editions) + 1, "is out of turn")
            state.editions.append(dict(entry))
        else:
            need(state.editions, "stands before the first edition")
        if kind == "record":
            state.publish(number, entry)
        elif kind == "withheld":
            held = state.withheld.get(entry["commitment"])
            need((held is None) == (of is None), "withholds wrongly")
            need(held is None or (held[0] == of and held[1] != entry["reason"]), "changes no reason")
            state.withheld[entry["commitment"]] = (number, entry["reason"])
        elif kind == "correction":
            was, old = entry.get("was"), entry.get("was", entry["id"])
            held = state.published.get(old)
            need(held is not None and held[0] == of, "corrects another entry")
            need(was is not None or held[1] != entry["sha256"], "changes nothing")
            need(was != entry["id"], "changes nothing")
            del state.published[old]
            state.bury(old, "corrected", entry["reason"], None if was is None else entry["id"])
            state.publish(number, entry)
        elif kind == "withdrawal":
            need(("id" in entry) != ("commitment" in entry), "withdraws none or two")
            table, name = (state.published, entry["id"]) if "id" in entry else (state.withheld, entry["commitment"])
            need(name in table and table[name][0] == of, "withdraws another entry")
            del table[name]
            if "id" in entry:
                state.bury(name, "withdrawn", entry["reason"], None)
        elif kind == "disclosure":
            found = [name for name, (at, _) in state.withheld.items() if at == of]
            need(found, "discloses nothing")
            need(("salt" in entry) == ("raw" in entry), "opens by half")
            if "salt" in entry:
                salt, raw = bytes.fromhex(entry["salt"]), bytes.fromhex(entry["raw"])
                need(sha256(b"fonds-withheld-v1\0" + salt + raw).hex() == found[0], "opens another commitment")
                need(base32(raw) == entry["id"], "has another id")
            del state.withheld[found[0]]
            state.publish(number, entry)
        state.editions[-1]["size"] = number + 1
    need(state.editions, "is empty")
    state.ends()
    return state


# Trees, proofs and notes (5, 6, 7, 8)


def leaf_hash(leaf):
    return sha256(b"\0" + leaf)


def node_hash(left, right):
    return sha256(b"\1" + left + right)


def root_of(hashes):
    if not hashes:
        return sha256(b"")
    while len(hashes) > 1:
        pairs = [hashes[i : i + 2] for i in range(0, len(hashes), 2)]
        hashes = [node_hash(*pair) if len(pair) == 2 else pair[0] for pair in pairs]
    return hashes[0]


def root_from(leaf, index, size, proof):
    """RFC 9162 §2.1.3.2; None where the proof is too long or too short."""
    if not 0 <= index < size:
        return None
    at, last, value = index, size - 1, leaf
    for beside in proof:
        if last == 0 or len(beside) != 32:
            return None
        if at % 2 == 1 or at == last:
            value = node_hash(beside, value)
            while at % 2 == 0 and at != 0:
                at, last = at >> 1, last >> 1
        else:
            value = node_hash(value, beside)
        at, last = at >> 1, last >> 1
    return value if last == 0 else None


def is_consistent(size1, root1, size2, root2, proof):
    """RFC 9162 §2.1.4.2."""
    if size1 == size2:
        return proof == [] and root1 == root2
    if not 0 < size1 < size2 or any(len(each) != 32 for each in proof):
        return False
    path = [root1] + proof if size1 & (size1 - 1) == 0 else list(proof)
    if not path:
        return False
    at, last = size1 - 1, size2 - 1
    while at % 2 == 1:
        at, last = at >> 1, last >> 1
    one = two = path[0]
    for beside in path[1:]:
        if last == 0:
            return False
        if at % 2 == 1 or at == last:
            one, two = node_hash(beside, one), node_hash(beside, two)
            while at % 2 == 0 and at != 0:
                at, last = at >> 1, last >> 1
        else:
            two = node_hash(two, beside)
        at, last = at >> 1, last >> 1
    return last == 0 and one == root1 and two == root2


def open_checkpoint(note, key):
    """The lines of the text, where the key signed it under its origin."""
    text, _, below = note.rpartition("\n\n")
    text += "\n"
    lines = text.split("\n")[:-1]
    if len(lines) < 3 or "" in lines or not re.fullmatch(r"0|[1-9]\d*", lines[1]):
        return None
    name = (lines[0] + "\n").encode() + b"\1" + key["bytes"]
    for line in below.split("\n"):
        match = re.fullmatch(r"— (\S+) ([A-Za-z0-9+/]+={0,2})", line)
        data = base64.b64decode(match[2]) if match else b""
        if match and match[1] == lines[0] and len(data) == 68 and data[:4] == sha256(name)[:4]:
            if is_signed(key["bytes"], text.encode(), data[4:]):
                return {"origin": lines[0], "size": int(lines[1]), "root": base64.b64decode(lines[2]), "more": lines[3:]}
    return None


def lines_of(edition):
    return ["edition %d" % edition["number"], "time " + edition["time"]]


def check_records(edition, hashes, lines, state, checkpoint, note):
    """Answers how many stretches are hidden."""
    hidden, allowed = 0, set()
    for identifier, (number, expected) in state.published.items():
        folder = "r/%s/" % identifier
        if hashes.get(folder + "record.json") != expected:
            say("not the record that the log names", folder)
        if folder + "index.html" not in edition.known:
            say("no page", folder)
        check_proof(edition, folder + "record.tlog-proof", number, lines[number], checkpoint, note)
        allowed |= {folder + "record.json", folder + "record.tlog-proof"}
        text = edition.text(folder + "record.json")
        try:
            record = json.loads(text or "")
        except ValueError:
            say("no JSON", folder + "record.json")
            continue
        if record["id"] != identifier or "\n" in text[:-1] or text[-1] != "\n":
            say("not in its form", folder + "record.json")
        hidden += record["hidden"]
        for file in record["files"]:
            if file["href"] is not None:
                allowed.add(folder + file["href"])
                if hashes.get(folder + file["href"]) != (file["servedSha256"] or file["sha256"]):
                    say("not the file that the record names", folder + file["href"])
        if record["original"] is not None:
            allowed.add(folder + record["original"])
            data = edition.read(folder + record["original"]) or b""
            if sha256(data).hex() != record["sha256"] or len(data) != record["size"]:
                say("not the bytes that the record names", folder + record["original"])
        if record["sha256"] is not None and base32(bytes.fromhex(record["sha256"])) != identifier:
            say("another id than its bytes", folder)
    for path in edition.paths:
        if re.match(r"r/[^/]+/(record\.json\Z|record\.tlog-proof\Z|original\.|files/)", path) and path not in allowed:
            say("not published", path)
    data = edition.text("data/records.jsonl") or ""
    due = sorted(value for _, value in state.published.values())
    if sorted(sha256((line + "\n").encode()).hex() for line in data.split("\n")[:-1]) != due:
        say("not the published records", "data/records.jsonl")
    return hidden


def check_proof(edition, path, number, line, checkpoint, note):
    text = edition.text(path)
    if text is None:
        return
    head, _, rest = text.partition("\n\n")
    parts = head.split("\n")
    due = ["c2sp.org/tlog-proof@v1", "extra " + base64.b64encode(line.encode()).decode(), "index %d" % number]
    proof = [base64.b64decode(each) for each in parts[3:]]
    root = root_from(leaf_hash(line.encode()), number, checkpoint["size"], proof)
    if parts[:3] != due or rest != note or root != checkpoint["root"]:
        say("proof does not hold", path)


def check_earlier(edition, leaves, state, checkpoint, key):
    for earlier in state.editions[:-1]:
        folder = "editions/%d/" % earlier["number"]
        note, proof = edition.text(folder + "checkpoint"), edition.text(folder + "consistency.json")
        if note is None or proof is None:
            continue
        root = root_of(leaves[: earlier["size"]])
        opened = open_checkpoint(note, key)
        if opened is None or opened["origin"] != checkpoint["origin"]:
            say("not signed", folder + "checkpoint")
        elif (opened["size"], opened["root"], opened["more"]) != (earlier["size"], root, lines_of(earlier)):
            say("not that of the log", folder + "checkpoint")
        read = json.loads(proof)
        due = [(earlier["size"], root), (checkpoint["size"], checkpoint["root"])]
        heads = [(read[end]["size"], base64.b64decode(read[end]["root"])) for end in ("from", "to")]
        if heads != due or not is_consistent(*due[0], *due[1], [base64.b64decode(each) for each in read["hashes"]]):
            say("proof does not hold", folder + "consistency.json")


def check_tombstones(edition, state):
    last = {each["id"]: each for each in state.tombstones if each["id"] not in state.published}
    for identifier, tombstone in last.items():
        path = "r/%s/tombstone.json" % identifier
        text = edition.text(path)
        if text is not None and json.loads(text) != tombstone:
            say("not the tombstone of the log", path)
    for path in edition.paths:
        match = re.fullmatch(r"r/([^/]+)/tombstone\.json", path)
        if match and match[1] not in last:
            say("a tombstone for nothing", path)


def check_edition(edition, state, checkpoint, key, hidden):
    text = edition.text("edition.json")
    if text is None:
        return
    is_, last = json.loads(text), state.editions[-1]
    published, withheld = last["published"], last["withheld"]
    due = {
        "format": "fonds-release/1",
        "title": last["title"],
        "number": last["number"],
        "time": last["time"],
        "scope": last["scope"],
        "origin": checkpoint["origin"],
        "counts": {"scope": published + withheld, "published": published, "withheld": withheld, "hidden": hidden},
        "publicKey": key["line"],
        "fingerprint": key["fingerprint"],
        "tombstones": state.tombstones,
        "editions": [
            {"number": each["number"], "time": each["time"], "records": each["published"], "note": each.get("note")}
            for each in reversed(state.editions)
        ],
    }
    for field, value in due.items():
        if is_.get(field) != value:
            say("another " + field + " than elsewhere", "edition.json")
    held = [(each["commitment"], each["reason"]) for each in is_["withheld"]]
    if held != sorted((name, reason) for name, (_, reason) in state.withheld.items()):
        say("other records withheld than in the log", "edition.json")


def check_log(edition, key, hashes, previous):
    log, note = read_log(edition), edition.text("checkpoint")
    if log is None or note is None:
        return
    lines, entries = log
    try:
        state = replay(entries)
    except Impossible as what:
        say("the log is impossible: it %s" % what, "log/entries.jsonl")
        return
    checkpoint = open_checkpoint(note, key)
    if checkpoint is None:
        say("not signed", "checkpoint")
        return
    leaves = [leaf_hash(line.encode()) for line in lines]
    if (checkpoint["size"], checkpoint["root"]) != (len(leaves), root_of(leaves)):
        say("another root than that of the entries", "checkpoint")
    if checkpoint["more"] != lines_of(state.editions[-1]):
        say("another edition than the last one of the log", "checkpoint")
    hidden = check_records(edition, hashes, lines, state, checkpoint, note)
    check_earlier(edition, leaves, state, checkpoint, key)
    check_tombstones(edition, state)
    check_edition(edition, state, checkpoint, key, hidden)
    if previous is not None:
        check_previous(previous, leaves, checkpoint, key)


def check_previous(path, leaves, checkpoint, key):
    with open(path, encoding="utf-8") as file:
        earlier = open_checkpoint(file.read(), key)
    if earlier is None or earlier["origin"] != checkpoint["origin"]:
        say("the earlier checkpoint is of another key or log")
    elif earlier["size"] > len(leaves):
        say("the earlier checkpoint is newer: this edition was rolled back")
    elif root_of(leaves[: earlier["size"]]) != earlier["root"]:
        say("this edition does not continue the earlier checkpoint")


def main(arguments):
    options = dict(zip(arguments[1::2], arguments[2::2]))
    edition = Edition(arguments[0])
    hashes = check_sums(edition)
    key = check_key(edition)
    if key is not None:
        if options.get("--key", key["fingerprint"]) != key["fingerprint"]:
            say("not the key that is expected", "key.pub")
        check_signature(edition, key["line"])
        try:
            check_log(edition, key, hashes, options.get("--previous"))
        except (KeyError, TypeError, ValueError) as error:
            say("something is not in its form: %r" % error)
    for what, path in wrong:
        print("%s: %s" % (path, what) if path else what)
    print("%d files, %s" % (len(edition.paths), "nothing is wrong" if not wrong else "%d things are wrong" % len(wrong)))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
