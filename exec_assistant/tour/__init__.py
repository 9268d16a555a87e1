"""The tour: the whole main job on the example workspace, each step checked after it was done."""
