"""The parts of a range."""



def case_range_parts():
    r = range(1, 10, 2)
    return (r.start, r.stop, r.step, range(5).start, range(3)[1:].start)
