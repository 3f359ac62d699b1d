"""Makes the model of OnnxPairJudgeTest: python make_tiny.py (needs onnx and numpy).

Each piece has a score for each label, and a sentence has the sum of those of its pieces that the mask lets through. Padding
speaks for NONE so loudly that a model which does not see the mask is noticed.
"""
import json
import os

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

folder = os.path.dirname(os.path.abspath(__file__))
pieces = """[PAD] [UNK] [CLS] [SEP] [E1] [/E1] [E2] [/E2] inhibit activate ##s ##d ##or gef ##itin ##ib egfr . - ( )""".split()
labels = ["NONE", "INHIBITOR", "ACTIVATOR"]
scores = np.zeros((len(pieces), len(labels)), dtype=np.float32)
scores[pieces.index("[PAD]")] = [100, 0, 0]
scores[pieces.index("[CLS]")] = [3, 0, 0]
scores[pieces.index("inhibit")] = [0, 8, 0]
scores[pieces.index("activate")] = [0, 0, 8]

graph = helper.make_graph(
    [
        helper.make_node("Gather", ["scores", "input_ids"], ["gathered"]),
        helper.make_node("Cast", ["attention_mask"], ["mask"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["mask", "last"], ["column"]),
        helper.make_node("Mul", ["gathered", "column"], ["seen"]),
        helper.make_node("ReduceSum", ["seen", "second"], ["logits"], keepdims=0),
    ],
    "tiny",
    [helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "length"]) for name in ("input_ids", "attention_mask")],
    [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", len(labels)])],
    [
        numpy_helper.from_array(scores, "scores"),
        numpy_helper.from_array(np.array([2], dtype=np.int64), "last"),
        numpy_helper.from_array(np.array([1], dtype=np.int64), "second"),
    ],
)
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
onnx.checker.check_model(model)
onnx.save(model, os.path.join(folder, "tiny.onnx"))
with open(os.path.join(folder, "vocab.txt"), "w", encoding="utf-8") as out:
    out.write("".join(piece + "\n" for piece in pieces))
with open(os.path.join(folder, "config.json"), "w", encoding="utf-8") as out:
    json.dump({"id2label": {str(i): label for i, label in enumerate(labels)}}, out, indent=2)
    out.write("\n")
